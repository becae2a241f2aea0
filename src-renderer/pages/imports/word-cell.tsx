import type { ReactNode } from "react";
import type { StateWord } from "../../../src-shared/jobs/state-word";
import { classes } from "../../parts/classes";
import { stateLooks } from "../../parts/state-look";
import tone from "../../parts/tone.module.css";
import style from "./queue-table.module.css";

interface WordCellProps {
  readonly look: StateWord;
  readonly word: string;
  /** The strip, where the job has one. */
  readonly children?: ReactNode;
}

/** The state's word in its colour, and the strip of what was done. */
export function WordCell({ look, word, children }: WordCellProps) {
  return (
    <td role="cell" className={style.word}>
      <span className={classes(tone[stateLooks[look].tone])}>{word}</span>
      {children}
    </td>
  );
}
