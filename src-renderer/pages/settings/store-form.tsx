import { Database, HardDrive } from "lucide-react";
import { useEffect, useRef } from "react";
import type { SyntheticEvent } from "react";
import { settingsCopy } from "../../copy/settings";
import { Field } from "../../parts/field";
import { SegmentedControl } from "../../parts/segmented-control";
import type { StoreSettingsState } from "../../state/store-settings-store";
import { MysqlFields } from "./mysql-fields";
import { StoreActions } from "./store-actions";
import style from "./store-form.module.css";

interface StoreFormProps {
  readonly state: StoreSettingsState;
  /** Whether this person may change where readings are kept. */
  readonly allowed: boolean;
}

/** The settings of the store as they are being filled in; Enter tests them. */
export function StoreForm({ state, allowed }: StoreFormProps) {
  const { draft, known, busy, faults, edit, runTest } = state;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // To the first field that stood in the way of the test, which says why.
    if (faults.length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [faults]);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void runTest();
  };
  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      <fieldset disabled={!allowed || busy === "using"}>
        <div className={style.kind}>
          <SegmentedControl
            label={settingsCopy.kind}
            segments={[
              { value: "sqlite", label: settingsCopy.sqlite, icon: HardDrive },
              { value: "mysql", label: settingsCopy.mysql, icon: Database },
            ]}
            value={draft.kind}
            onChange={(kind) => edit({ kind })}
          />
        </div>
        {draft.kind === "sqlite" ? (
          <Field label={settingsCopy.file} note={settingsCopy.fileNote}>
            <p className={style.path}>{draft.path ?? known?.sqlitePath}</p>
          </Field>
        ) : (
          <MysqlFields state={state} allowed={allowed} />
        )}
      </fieldset>
      {allowed ? <StoreActions state={state} /> : <p className={style.viewer}>{settingsCopy.viewer}</p>}
    </form>
  );
}
