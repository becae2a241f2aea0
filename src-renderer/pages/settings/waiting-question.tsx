import { useId } from "react";
import { waitingCopy } from "../../copy/settings";
import { Button } from "../../parts/button";
import { useShortcuts } from "../../parts/shortcuts";
import style from "./waiting-question.module.css";

interface WaitingQuestionProps {
  readonly files: number;
  /** null: the old store stays in use. */
  readonly onAnswer: (answer: "stay" | "move" | null) => void;
}

/** What becomes of files that wait for the store in use: there is no right answer to guess. */
export function WaitingQuestion({ files, onAnswer }: WaitingQuestionProps) {
  const id = useId();
  useShortcuts({ esc: () => onAnswer(null) });
  return (
    <div className={style.question} role="group" aria-labelledby={id}>
      <p id={id}>{waitingCopy.question(files)}</p>
      <div className={style.answers}>
        <Button autoFocus aria-describedby={id} onClick={() => onAnswer("move")}>
          {waitingCopy.move}
        </Button>
        <Button onClick={() => onAnswer("stay")}>{waitingCopy.stay}</Button>
        <Button variant="quiet" onClick={() => onAnswer(null)}>
          {waitingCopy.cancel}
        </Button>
      </div>
    </div>
  );
}
