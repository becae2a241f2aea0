import type { StateWord } from "../../src-shared/jobs/state-word";
import { stateWordCopy } from "../copy/states";
import { classes } from "./classes";
import { StateIcon } from "./state-icon";
import { stateLooks } from "./state-look";
import style from "./state-mark.module.css";
import tone from "./tone.module.css";

interface StateMarkProps {
  readonly word: StateWord;
  /** 0 to 100, while importing. */
  readonly percent?: number;
  /** Said instead of the state's own word: "Next", "2nd in line", "Imported with problems". */
  readonly text?: string;
  readonly strong?: boolean;
  /** Makes the ring of a job under way a progress bar that says this; `label` names it. */
  readonly valueText?: string;
  readonly label?: string;
}

/** A job's state: icon, word, and colour third (UI.md section 3). */
export function StateMark({ word, text, strong = false, ...ring }: StateMarkProps) {
  return (
    <span className={classes(style.mark, tone[stateLooks[word].tone], strong && style.strong)}>
      <StateIcon word={word} {...ring} />
      <span>{text ?? stateWordCopy[word]}</span>
    </span>
  );
}
