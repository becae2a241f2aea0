import { useEffect, useEffectEvent } from "react";
import { callFailure, testTitle, usedCopy } from "../../copy/settings";
import { useAnnounce } from "../../parts/live-status";
import type { StoreSettingsState } from "../../state/store-settings-store";

/** Speaks what a test, or taking a store into use, came to: in a sentence, since the steps can be read one by one. */
export function useStoreAnnouncements({ test, failure, inUse }: StoreSettingsState): void {
  const announce = useAnnounce();
  const speak = useEffectEvent(() => {
    if (failure !== null) announce(callFailure(failure.code, failure.params).title);
    else if (test !== null) announce(`${inUse ? usedCopy.title : testTitle(test.check)}.`);
  });
  useEffect(() => {
    speak();
  }, [test, failure]);
}
