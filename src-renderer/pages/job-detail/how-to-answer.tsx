import { answerSteps, noRowsCopy } from "../../copy/no-rows";
import { Prose } from "../../parts/prose";
import { CopyButton } from "./copy-button";
import style from "./how-to-answer.module.css";

/** How a job's question is answered: by the plan, from the command line. */
export function HowToAnswer({ batchId, question }: { batchId: string; question: string }) {
  return (
    <>
      <h3>{noRowsCopy.whatToDo}</h3>
      <ol className={style.steps}>
        {answerSteps(batchId, question).map(({ text, command }) => (
          <li key={text}>
            {command !== null && (
              <span className={style.command}>
                <code>{command}</code>
                <CopyButton text={command} label={noRowsCopy.copyCommand} />
              </span>
            )}
            <Prose>{text}</Prose>
          </li>
        ))}
      </ol>
    </>
  );
}
