import { OctagonX } from "lucide-react";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { mayDo } from "../../../src-shared/contract/role";
import { useClient } from "../../client/client-context";
import { callFailure, settingsCopy } from "../../copy/settings";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { Prose } from "../../parts/prose";
import { SkeletonRows } from "../../parts/skeleton-rows";
import { createStoreSettingsStore, type StoreSettingsState } from "../../state/store-settings-store";
import { useSession } from "../../state/stores";
import { SectionTitle } from "./section-title";
import { StoreForm } from "./store-form";
import { StoreResult } from "./store-result";
import { useStoreAnnouncements } from "./use-store-announcements";
import style from "./store-section.module.css";

/** Where readings are kept. Nothing is used before a test of exactly these settings has passed. */
export function StoreSection() {
  const client = useClient();
  const [store] = useState(() => createStoreSettingsStore(client));
  const state = useStore(store);
  const { known, failure, load } = state;
  const role = useSession(({ session }) => session?.actor.role ?? "viewer");
  useEffect(() => {
    void load();
  }, [load]);
  useStoreAnnouncements(state);
  return (
    <section className={style.section}>
      <div>
        <SectionTitle title={settingsCopy.store}>{settingsCopy.storeLead}</SectionTitle>
        {known === null && failure === null && <SkeletonRows rows={5} label={settingsCopy.loading} />}
        {known === null && <Failed state={state} />}
        {known !== null && <StoreForm state={state} allowed={mayDo(role, "analyst")} />}
        {known !== null && <Failed state={state} />}
      </div>
      {known !== null && <StoreResult state={state} />}
    </section>
  );
}

/** A call came to nothing: not the test of the store, but the asking itself. */
function Failed({ state: { failure, known, load } }: { state: StoreSettingsState }) {
  if (failure === null) return null;
  const { title, text } = callFailure(failure.code, failure.params);
  return (
    <div className={style.failed}>
      <Notice
        tone="bad"
        icon={OctagonX}
        title={title}
        action={
          known === null && (
            <Button variant="link" onClick={() => void load()}>
              {settingsCopy.again}
            </Button>
          )
        }
      >
        <Prose>{text}</Prose>
      </Notice>
    </div>
  );
}
