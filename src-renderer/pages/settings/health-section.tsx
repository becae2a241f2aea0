import { CircleCheck, OctagonX, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { mayDo } from "../../../src-shared/contract/role";
import { useClient } from "../../client/client-context";
import { formatClock } from "../../copy/format-time";
import { healthCopy, healthTitle, reconciledText } from "../../copy/health";
import { callFailure } from "../../copy/settings";
import { Button } from "../../parts/button";
import { classes } from "../../parts/classes";
import { Icon } from "../../parts/icon";
import { useAnnounce } from "../../parts/live-status";
import { Notice } from "../../parts/notice";
import { Prose } from "../../parts/prose";
import { SkeletonRows } from "../../parts/skeleton-rows";
import tone from "../../parts/tone.module.css";
import { createHealthStore, type HealthState } from "../../state/health-store";
import { useSession } from "../../state/stores";
import { CopyReport } from "./copy-report";
import { HealthChecks } from "./health-checks";
import { SectionTitle } from "./section-title";
import style from "./health-section.module.css";

/** What `meterdrop doctor` says, on screen: it looks when it is opened, and whenever it is asked. */
export function HealthSection() {
  const client = useClient();
  const [store] = useState(() => createHealthStore(client));
  const state = useStore(store);
  const role = useSession(({ session }) => session?.actor.role ?? null);
  const allowed = role !== null && mayDo(role, "analyst");
  const { look } = state;
  useEffect(() => {
    if (allowed) void look();
  }, [allowed, look]);
  return (
    <section className={style.section}>
      <SectionTitle title={healthCopy.section}>{healthCopy.lead}</SectionTitle>
      {role !== null && !allowed && <p>{healthCopy.viewer}</p>}
      {allowed && <Health state={state} />}
    </section>
  );
}

function Health({ state }: { state: HealthState }) {
  const { report, failure, busy, reconciled } = state;
  const announce = useAnnounce();
  useEffect(() => {
    if (busy === null && report !== null) announce(`${healthTitle(report)}.`);
  }, [announce, busy, report]);
  return (
    <>
      {report === null && busy === "looking" && <SkeletonRows rows={8} label={healthCopy.looking} />}
      {failure !== null && <CallFailed failure={failure} />}
      {report !== null && <Summary state={state} report={report} />}
      {reconciled !== null && <p className={style.reconciled}>{reconciledText(reconciled)}</p>}
      {report !== null && <HealthChecks report={report} state={state} />}
      {report === null && failure !== null && (
        <Button onClick={() => void state.look()}>{healthCopy.again}</Button>
      )}
    </>
  );
}

/** The asking itself came to nothing; what was found last stays below. */
function CallFailed({ failure }: { failure: NonNullable<HealthState["failure"]> }) {
  const { title, text } = callFailure(failure.code, failure.params);
  return (
    <div className={style.failed}>
      <Notice tone="bad" icon={OctagonX} title={title}>
        <Prose>{text}</Prose>
      </Notice>
    </div>
  );
}

const looks = {
  error: { icon: OctagonX, tone: tone.bad },
  warning: { icon: TriangleAlert, tone: tone.warn },
  ok: { icon: CircleCheck, tone: tone.ok },
} as const;

function Summary({ state, report }: { state: HealthState; report: NonNullable<HealthState["report"]> }) {
  const worst = (["error", "warning"] as const).find((each) =>
    report.checks.some(({ result }) => result === each),
  );
  const shown = looks[worst ?? "ok"];
  return (
    <div className={style.summary}>
      <h3 className={classes(style.title, shown.tone)}>
        <Icon icon={shown.icon} />
        {healthTitle(report)}
      </h3>
      <span className={style.at}>{formatClock(report.at)}</span>
      <Button onClick={() => void state.look()} disabled={state.busy !== null}>
        {state.busy === "looking" ? healthCopy.looking : healthCopy.again}
      </Button>
      <CopyReport report={report} />
    </div>
  );
}
