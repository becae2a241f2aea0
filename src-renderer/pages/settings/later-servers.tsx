import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { settingsCopy } from "../../copy/settings";
import { Button } from "../../parts/button";
import { classes } from "../../parts/classes";
import { IconButton } from "../../parts/icon-button";
import { TextField } from "../../parts/text-field";
import { useHeir } from "../../parts/use-heir";
import { MOST_HOSTS, type HostDraft } from "../../state/store-draft";
import style from "./store-form.module.css";

interface LaterServersProps {
  /** Those after the first, in the order they are tried. */
  readonly servers: readonly HostDraft[];
  /** Whether this person may add and remove servers. */
  readonly allowed: boolean;
  readonly portWrong: boolean;
  /** The port that one more begins with. */
  readonly newPort: string;
  readonly onChange: (servers: readonly HostDraft[]) => void;
}

/** The servers to fall back to. One that was added is typed in at once; one that was removed leaves the focus to adding. */
export function LaterServers({ servers, allowed, portWrong, newPort, onChange }: LaterServersProps) {
  const [added, setAdded] = useState(0);
  const last = useRef<HTMLInputElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (added > 0) last.current?.focus();
  }, [added]);
  useHeir(String(servers.length), () => adding.current);
  const change = (at: number, server: Partial<HostDraft>) =>
    onChange(servers.map((held, i) => (i === at ? { ...held, ...server } : held)));
  const add = () => {
    onChange([...servers, { host: "", port: newPort }]);
    setAdded(added + 1);
  };
  return (
    <>
      {servers.map(({ host, port }, i) => (
        <div key={i} className={classes(style.server, style.several)}>
          <TextField
            ref={i === servers.length - 1 ? last : null}
            label={settingsCopy.serverAt(i + 2)}
            value={host}
            onChange={(next) => change(i, { host: next })}
          />
          <TextField
            label={settingsCopy.portAt(i + 2)}
            inputMode="numeric"
            wrong={portWrong}
            value={port}
            onChange={(next) => change(i, { port: next })}
          />
          {allowed && (
            <IconButton
              label={settingsCopy.removeServer(i + 2)}
              icon={X}
              onClick={() => onChange(servers.filter((_, at) => at !== i))}
            />
          )}
        </div>
      ))}
      <div className={style.add}>
        {allowed && servers.length + 1 < MOST_HOSTS && (
          <Button ref={adding} variant="link" onClick={add}>
            {settingsCopy.addServer}
          </Button>
        )}
        {servers.length > 0 && <span>{settingsCopy.serversNote}</span>}
      </div>
    </>
  );
}
