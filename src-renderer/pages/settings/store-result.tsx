import { CircleCheck, OctagonX } from "lucide-react";
import { useEffect, useRef } from "react";
import { formatClock } from "../../copy/format-time";
import { inUseAlready, schemaNote, settingsCopy, testLead, testTitle, usedCopy } from "../../copy/settings";
import { classes } from "../../parts/classes";
import { Icon } from "../../parts/icon";
import { Prose } from "../../parts/prose";
import tone from "../../parts/tone.module.css";
import {
  isChanged,
  isTested,
  type StoreSettingsState,
  type StoreTest,
} from "../../state/store-settings-store";
import { CheckSteps } from "./check-steps";
import style from "./store-result.module.css";

/** What the last test came to, step by step. */
export function StoreResult({ state }: { state: StoreSettingsState }) {
  const { test, busy } = state;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // In a narrow window it stands below the form, out of sight of who pressed Test.
    if (test !== null) section.current?.scrollIntoView({ block: "nearest" });
  }, [test]);
  return (
    <section className={style.result} ref={section}>
      {busy === "testing" && <h2 className={style.title}>{settingsCopy.testing}</h2>}
      {busy !== "testing" && test !== null && <Tested state={state} test={test} />}
      {busy === null && test === null && isChanged(state) && (
        <>
          <h2 className={style.title}>{settingsCopy.untested}</h2>
          <p className={style.lead}>{settingsCopy.untestedText}</p>
        </>
      )}
    </section>
  );
}

function Tested({ state, test }: { state: StoreSettingsState; test: StoreTest }) {
  const { check } = test;
  return (
    <>
      <h2 className={classes(style.title, check.passed ? tone.ok : tone.bad)}>
        <Icon icon={check.passed ? CircleCheck : OctagonX} />
        {state.inUse ? usedCopy.title : testTitle(check)}
      </h2>
      {state.inUse ? <p className={style.lead}>{usedCopy.lead}</p> : <Meaning state={state} test={test} />}
      <CheckSteps test={test} />
    </>
  );
}

/** What the result means for what is in use, and whether it still holds. */
function Meaning({ state, test: { check, at } }: { state: StoreSettingsState; test: StoreTest }) {
  const lead = testLead(check, formatClock(new Date(at).toISOString()), state.known?.waitingFiles ?? 0);
  const tables = schemaNote(check.schema);
  return (
    <>
      <p className={style.lead}>
        {lead} {check.passed && !isChanged(state) && inUseAlready}
      </p>
      {!isTested(state) && <p className={style.stale}>{settingsCopy.changedSince}</p>}
      {tables !== null && (
        <p className={style.tables}>
          <Prose>{tables}</Prose>
        </p>
      )}
    </>
  );
}
