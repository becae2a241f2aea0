import { OctagonX } from "lucide-react";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { mayDo } from "../../../src-shared/contract/role";
import { useClient } from "../../client/client-context";
import { cleanUpCopy } from "../../copy/clean-up";
import { callFailure } from "../../copy/settings";
import { Button } from "../../parts/button";
import { Checkbox } from "../../parts/checkbox";
import { Notice } from "../../parts/notice";
import { Prose } from "../../parts/prose";
import { SkeletonRows } from "../../parts/skeleton-rows";
import { createCleanUpStore, type CleanUpState } from "../../state/clean-up-store";
import { useSession } from "../../state/stores";
import { CleanUpResultLine } from "./clean-up-result";
import { DaysField } from "./days-field";
import { SectionTitle } from "./section-title";
import style from "./clean-up-section.module.css";

/** What of old imports is cleared, by hand and by itself. */
export function CleanUpSection() {
  const client = useClient();
  const [store] = useState(() => createCleanUpStore(client));
  const state = useStore(store);
  const { rule, failure, load } = state;
  const allowed = useSession(({ session }) => mayDo(session?.actor.role ?? "viewer", "analyst"));
  useEffect(() => {
    void load();
  }, [load]);
  return (
    <section className={style.section}>
      <SectionTitle title={cleanUpCopy.section}>{cleanUpCopy.lead}</SectionTitle>
      {rule === null && failure === null && <SkeletonRows rows={3} label={cleanUpCopy.loading} />}
      {failure !== null && <CallFailed failure={failure} />}
      {rule !== null && <Rule state={state} rule={rule} allowed={allowed} />}
    </section>
  );
}

function CallFailed({ failure }: { failure: NonNullable<CleanUpState["failure"]> }) {
  const { title, text } = callFailure(failure.code, failure.params);
  return (
    <div className={style.part}>
      <Notice tone="bad" icon={OctagonX} title={title}>
        <Prose>{text}</Prose>
      </Notice>
    </div>
  );
}

interface RuleProps {
  readonly state: CleanUpState;
  readonly rule: NonNullable<CleanUpState["rule"]>;
  readonly allowed: boolean;
}

function Rule({ state, rule, allowed }: RuleProps) {
  const { busy } = state;
  return (
    <>
      <DaysField
        days={rule.days}
        disabled={!allowed || busy !== null}
        onChange={(days) => void state.configure({ days })}
      />
      <div className={style.part}>
        <Checkbox
          label={cleanUpCopy.daily}
          checked={rule.daily}
          disabled={!allowed}
          onChange={(daily) => void state.configure({ daily })}
        />
        <p className={style.note}>{cleanUpCopy.dailyNote}</p>
      </div>
      {!allowed && <p className={style.note}>{cleanUpCopy.viewer}</p>}
      {allowed && state.preview === null && (
        <Button onClick={() => void state.look()} disabled={busy !== null}>
          {busy === "looking" ? cleanUpCopy.looking : cleanUpCopy.look}
        </Button>
      )}
      <CleanUpResultLine state={state} />
    </>
  );
}
