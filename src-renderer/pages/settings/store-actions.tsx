import { useRef, useState } from "react";
import { settingsCopy } from "../../copy/settings";
import { Button } from "../../parts/button";
import { useHeir } from "../../parts/use-heir";
import { isChanged, isOtherStore, mayUse, type StoreSettingsState } from "../../state/store-settings-store";
import { WaitingQuestion } from "./waiting-question";
import style from "./store-actions.module.css";

/** Test, then Use this store, or Restore the last working settings. What was pressed stays where it was. */
export function StoreActions({ state }: { state: StoreSettingsState }) {
  const { busy, known, restore } = state;
  const [asking, setAsking] = useState(false);
  const testButton = useRef<HTMLButtonElement>(null);
  const useButton = useRef<HTMLButtonElement>(null);
  const usable = mayUse(state);
  const waiting = known?.waitingFiles ?? 0;
  const restorable = isChanged(state) || (known !== null && known.lastWorking !== null);
  useHeir(`${asking} ${usable}`, () => useButton.current ?? testButton.current);

  const answer = (where: "stay" | "move" | null) => {
    setAsking(false);
    if (where !== null) void state.use(where);
  };
  if (asking && usable) return <WaitingQuestion files={waiting} onAnswer={answer} />;
  const onUse = () => {
    if (waiting > 0 && isOtherStore(state)) setAsking(true);
    else void state.use("stay");
  };
  return (
    <div className={style.actions}>
      <Button
        ref={testButton}
        type="submit"
        variant={usable ? "plain" : "primary"}
        aria-disabled={busy !== null}
      >
        {testName(state)}
      </Button>
      {usable && (
        <Button ref={useButton} variant="primary" aria-disabled={busy !== null} onClick={onUse}>
          {busy === "using" ? settingsCopy.using : settingsCopy.use}
        </Button>
      )}
      {busy === null && restorable && <Button onClick={restore}>{settingsCopy.restore}</Button>}
    </div>
  );
}

function testName({ busy, test }: StoreSettingsState): string {
  if (busy === "testing") return settingsCopy.testing;
  return test === null ? settingsCopy.test : settingsCopy.testAgain;
}
