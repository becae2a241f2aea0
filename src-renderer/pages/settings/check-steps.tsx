import { CircleCheck, Minus, OctagonX } from "lucide-react";
import { useState } from "react";
import type { StoreCheckStep } from "../../../src-shared/contract/store-settings";
import { useClient } from "../../client/client-context";
import { settingsCopy, stepCause, stepTime, stepTitle } from "../../copy/settings";
import { checkReport } from "../../copy/check-report";
import { Button } from "../../parts/button";
import { classes } from "../../parts/classes";
import { Icon } from "../../parts/icon";
import { Prose } from "../../parts/prose";
import type { StoreTest } from "../../state/store-settings-store";
import style from "./check-steps.module.css";

const icons = { passed: CircleCheck, failed: OctagonX, not_tried: Minus } as const;

/** The steps of a test in their order. The embedded store has no server: those that it has no use for are left out. */
export function CheckSteps({ test }: { test: StoreTest }) {
  const steps = test.check.steps.filter(
    ({ result }) => test.asked.settings.kind === "mysql" || result !== "not_tried",
  );
  return (
    <ol className={style.steps}>
      {steps.map((step) => (
        <li key={step.step} className={classes(style.step, style[step.result])}>
          <span className={style.icon}>
            <Icon icon={icons[step.result]} />
          </span>
          <div className={style.told}>
            <b>{stepTitle(step)}</b>
            {step.result === "failed" ? <Cause step={step} /> : step.said !== null && <p>{step.said}</p>}
          </div>
          <span className={style.time}>{stepTime(step)}</span>
          {step.result === "failed" && <OwnWords said={step.said} test={test} />}
        </li>
      ))}
    </ol>
  );
}

function Cause({ step }: { step: StoreCheckStep }) {
  const cause = stepCause(step);
  if (cause === null) return null;
  return (
    <p>
      <Prose>{cause}</Prose>
    </p>
  );
}

/** The server's own words, and what helps somebody else to put it right. */
function OwnWords({ said, test }: { said: string | null; test: StoreTest }) {
  const client = useClient();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    const report = checkReport(test.asked.settings, test.check);
    void client.copyText(report).then(() => setCopied(true));
  };
  return (
    <div className={style.own}>
      {said !== null && <code className={style.said}>{said}</code>}
      <Button variant="link" onClick={copy}>
        {copied ? settingsCopy.copied : settingsCopy.copyReport}
      </Button>
    </div>
  );
}
