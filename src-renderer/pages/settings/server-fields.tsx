import { settingsCopy } from "../../copy/settings";
import { Field } from "../../parts/field";
import { TextField } from "../../parts/text-field";
import { classes } from "../../parts/classes";
import type { HostDraft } from "../../state/store-draft";
import type { StoreSettingsState } from "../../state/store-settings-store";
import { LaterServers } from "./later-servers";
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
  if (first === undefined) return null;
  const change = (host: Partial<HostDraft>) => edit({ hosts: [{ ...first, ...host }, ...later] });
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
              onChange={(host) => change({ host })}
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
              onChange={(next) => change({ port: next })}
            />
          )}
        </Field>
      </div>
      <LaterServers
        servers={later}
        allowed={allowed}
        portWrong={port.wrong}
        newPort={first.port}
        onChange={(servers) => edit({ hosts: [first, ...servers] })}
      />
    </>
  );
}
