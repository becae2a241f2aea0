import type { StateWord } from "../../src-shared/jobs/state-word";
import { Icon } from "./icon";
import { ProgressRing } from "./progress-ring";
import { stateLooks } from "./state-look";
import tone from "./tone.module.css";

interface StateIconProps {
  readonly word: StateWord;
  /** 0 to 100, for a state that shows the ring. */
  readonly percent?: number;
  /** Makes the ring a progress bar that says this. */
  readonly valueText?: string;
  readonly label?: string;
}

/** The icon of a state in its colour. Always beside the word: it says nothing by itself. */
export function StateIcon({ word, percent = 0, valueText, label }: StateIconProps) {
  const look = stateLooks[word];
  if (look.icon !== null) return <Icon icon={look.icon} className={tone[look.tone]} />;
  return (
    <ProgressRing
      percent={percent}
      tone={look.tone === "run" ? "run" : "idle"}
      {...(valueText !== undefined && { valueText })}
      {...(label !== undefined && { label })}
    />
  );
}
