import { X } from "lucide-react";
import { settingsCopy } from "../../copy/settings";
import { Button } from "../../parts/button";
import { Field } from "../../parts/field";
import { IconButton } from "../../parts/icon-button";
import { TextField } from "../../parts/text-field";
import { classes } from "../../parts/classes";
import { MOST_HOSTS, type HostDraft } from "../../state/store-draft";
import type { StoreSettingsState } from "../../state/store-settings-store";
import style from "./store-form.module.css";

interface About {
  readonly wrong: boolean;
  readonly fault: string | null;
}

interface ServerFieldsProps {
  readonly state: StoreSettingsState;
  /** Whether this person may add and remove servers. */
  readonly allowed: boolean;
  readonly hosts: About;
  readonly port: About;
}

/** The servers in the order they are tried: the first that answers is used. */
export function ServerFields({ state: { draft, edit }, allowed, hosts, port }: ServerFieldsProps) {
  const [first, ...later] = draft.hosts;
  const change = (at: number, host: Partial<HostDraft>) =>
    edit({ hosts: draft.hosts.map((held, i) => (i === at ? { ...held, ...host } : held)) });
  const remove = (at: number) => edit({ hosts: draft.hosts.filter((_, i) => i !== at) });
  const add = () => edit({ hosts: [...draft.hosts, { host: "", port: first?.port ?? "3306" }] });
  if (first === undefined) return null;
  return (
    <>
      <div className={classes(style.server, later.length > 0 && style.several)}>
        <Field label={settingsCopy.server} fault={hosts.fault}>
          {(control) => (
            <TextField
              {...control}
              label={settingsCopy.server}
              wrong={hosts.wrong}
              value={first.host}
              onChange={(host) => change(0, { host })}
            />
          )}
        </Field>
        <Field label={settingsCopy.port} fault={port.fault}>
          {(control) => (
            <TextField
              {...control}
              label={settingsCopy.port}
              inputMode="numeric"
              wrong={port.wrong}
              value={first.port}
              onChange={(next) => change(0, { port: next })}
            />
          )}
        </Field>
      </div>
      {later.map(({ host, port: at }, i) => (
        <div key={i} className={classes(style.server, style.several)}>
          <TextField
            label={settingsCopy.serverAt(i + 2)}
            value={host}
            onChange={(next) => change(i + 1, { host: next })}
          />
          <TextField
            label={settingsCopy.portAt(i + 2)}
            inputMode="numeric"
            wrong={port.wrong}
            value={at}
            onChange={(next) => change(i + 1, { port: next })}
          />
          {allowed && (
            <IconButton label={settingsCopy.removeServer(i + 2)} icon={X} onClick={() => remove(i + 1)} />
          )}
        </div>
      ))}
      <div className={style.add}>
        {allowed && draft.hosts.length < MOST_HOSTS && (
          <Button variant="link" onClick={add}>
            {settingsCopy.addServer}
          </Button>
        )}
        {later.length > 0 && <span>{settingsCopy.serversNote}</span>}
      </div>
    </>
  );
}
