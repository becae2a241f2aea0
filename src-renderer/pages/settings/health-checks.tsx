import { CircleCheck, Minus, OctagonX, TriangleAlert } from "lucide-react";
import type { HealthCheck, HealthReport } from "../../../src-shared/contract/doctor";
import { checkText, checkTime, checkTitle, checkWord, healthCopy } from "../../copy/health";
import { Button } from "../../parts/button";
import { classes } from "../../parts/classes";
import { Icon } from "../../parts/icon";
import { Prose } from "../../parts/prose";
import type { HealthState } from "../../state/health-store";
import steps from "./check-steps.module.css";
import style from "./health-section.module.css";

const icons = { ok: CircleCheck, warning: TriangleAlert, error: OctagonX, not_tried: Minus } as const;
const looks = {
  ok: steps.passed,
  warning: style.warning,
  error: steps.failed,
  not_tried: steps.not_tried,
} as const;

/** The checks in their order, each with what was found and what to do. */
export function HealthChecks({ report, state }: { report: HealthReport; state: HealthState }) {
  return (
    <ol className={classes(steps.steps, state.busy !== null && style.stale)} aria-busy={state.busy !== null}>
      {report.checks.map((check) => (
        <li key={check.id} className={classes(steps.step, looks[check.result])}>
          <span className={steps.icon}>
            <Icon icon={icons[check.result]} />
          </span>
          <div className={steps.told}>
            <b>{checkTitle(check)}</b> <span className="sr-only">{checkWord(check)}</span>
            <p>
              <Prose>{checkText(check)}</Prose>
            </p>
          </div>
          <span className={steps.time}>{checkTime(check)}</span>
          <Below check={check} state={state} />
        </li>
      ))}
    </ol>
  );
}

/** The server's or the system's own words, and the one thing that can be done about it here. */
function Below({ check, state }: { check: HealthCheck; state: HealthState }) {
  const canAdmit = check.id === "forgotten_jobs" && check.result !== "ok" && check.result !== "not_tried";
  if (check.own === null && !canAdmit) return null;
  return (
    <div className={steps.own}>
      {check.own !== null && <code className={steps.said}>{check.own}</code>}
      {canAdmit && (
        <Button variant="link" disabled={state.busy !== null} onClick={() => void state.reconcile()}>
          {state.busy === "admitting" ? healthCopy.admitting : healthCopy.admit}
        </Button>
      )}
    </div>
  );
}
