import { tlsMode } from "../../../src-shared/contract/store-settings";
import { faultCopy, failedStep, passwordNote, settingsCopy, tlsCopy, tlsNote } from "../../copy/settings";
import { Field } from "../../parts/field";
import { Select } from "../../parts/select";
import { TextField } from "../../parts/text-field";
import type { DraftField } from "../../state/store-draft";
import { keptNow, type StoreSettingsState } from "../../state/store-settings-store";
import { fieldsOfStep } from "./fields-of-step";
import { ServerFields } from "./server-fields";

const tlsModes = tlsMode.options.map((value) => ({ value, label: tlsCopy[value] }));

interface MysqlFieldsProps {
  readonly state: StoreSettingsState;
  /** Whether this person may change anything here. */
  readonly allowed: boolean;
}

/** Where head office's server is and how to sign in there. */
export function MysqlFields({ state, allowed }: MysqlFieldsProps) {
  const { draft, edit, faults, test, known } = state;
  const step = test === null ? null : failedStep(test.check);
  const refused = step === null ? [] : fieldsOfStep[step.step];
  const about = (field: DraftField) => ({
    wrong: faults.includes(field) || refused.includes(field),
    fault: faults.includes(field) ? faultCopy[field] : null,
  });
  const text = (field: "database" | "user", label: string) => (
    <Field label={label} fault={about(field).fault}>
      {(control) => (
        <TextField
          {...control}
          label={label}
          wrong={about(field).wrong}
          value={draft[field]}
          onChange={(value) => edit({ [field]: value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <ServerFields state={state} allowed={allowed} hosts={about("hosts")} port={about("port")} />
      {text("database", settingsCopy.database)}
      {text("user", settingsCopy.user)}
      <Field
        label={settingsCopy.password}
        fault={about("password").fault}
        note={known === null ? null : passwordNote(known.passwordPlace)}
      >
        {(control) => (
          <TextField
            {...control}
            type="password"
            label={settingsCopy.password}
            placeholder={keptNow(state) ? settingsCopy.passwordKept : ""}
            wrong={about("password").wrong}
            value={draft.password ?? ""}
            onChange={(value) => edit({ password: value === "" && keptNow(state) ? null : value })}
          />
        )}
      </Field>
      <Field label={settingsCopy.encryption} note={tlsNote[draft.tls]}>
        {(control) => (
          <Select
            {...control}
            label={settingsCopy.encryption}
            options={tlsModes}
            value={draft.tls}
            onChange={(tls) => edit({ tls })}
          />
        )}
      </Field>
    </>
  );
}
