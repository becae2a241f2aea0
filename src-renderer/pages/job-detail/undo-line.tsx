import { useEffect, useEffectEvent, useRef } from "react";
import { Link } from "wouter";
import { jobPath } from "../../client/job-path";
import { failureNotice } from "../../copy/job-detail";
import { daysDone, spokenPhrases, undoCopy, undoPhrases, type Phrase } from "../../copy/undo";
import { Button } from "../../parts/button";
import { useAnnounce } from "../../parts/live-status";
import { useAfter } from "../../parts/use-after";
import type { WireFailure } from "../../../src-shared/failure";
import type { UndoState } from "../../state/undo-store";
import style from "./undo-line.module.css";

interface UndoLineProps {
  readonly undo: Pick<UndoState, "preview" | "failure" | "open" | "undo">;
  readonly onKeep: () => void;
}

/** What an undo would do, before anything changes, and the two ways on. It takes the focus; Esc keeps the import. */
export function UndoLine({ undo: { preview, failure, open, undo }, onKeep }: UndoLineProps) {
  const line = useRef<HTMLDivElement>(null);
  const told = useTold({ preview, failure });
  useEffect(() => line.current?.focus(), []);
  return (
    <div ref={line} className={style.line} role="group" aria-label={undoCopy.line} tabIndex={-1}>
      {told === null ? <Loading /> : <Told phrases={told} />}
      <div className={style.actions}>
        {failure !== null && canBeAskedAgain(failure) && (
          <Button onClick={() => void open()}>{undoCopy.again}</Button>
        )}
        {preview !== null && daysDone(preview) > 0 && (
          <Button onClick={() => void undo()}>{undoCopy.undo}</Button>
        )}
        <Button variant="quiet" onClick={onKeep}>
          {undoCopy.keep}
        </Button>
      </div>
    </div>
  );
}

/** What the line says; a screen reader, which has its name already, is told the rest when it comes. */
function useTold({ preview, failure }: Pick<UndoState, "preview" | "failure">): readonly Phrase[] | null {
  const announce = useAnnounce();
  const told = preview !== null ? undoPhrases(preview) : failure === null ? null : failedPhrases(failure);
  const spoken = told === null ? null : spokenPhrases(told);
  const speak = useEffectEvent((text: string) => announce(text));
  useEffect(() => {
    if (spoken !== null) speak(spoken);
  }, [spoken]);
  return told;
}

/** Not where the answer is that there is nothing to undo, or that the import moved on. */
const canBeAskedAgain = ({ code }: WireFailure) =>
  code !== "undo_not_possible" && code !== "job_not_in_state";

function failedPhrases({ code, params }: WireFailure): readonly Phrase[] {
  const { title, text } = failureNotice(code, params);
  return [`${title} ${text}`];
}

/** The imports that are named lead to their pages. */
function Told({ phrases }: { phrases: readonly Phrase[] }) {
  return (
    <p className={style.text}>
      {phrases.map((phrase, i) =>
        typeof phrase === "string" ? (
          phrase
        ) : (
          <Link key={i} href={jobPath(phrase.batchId)}>
            {phrase.filename}
          </Link>
        ),
      )}
    </p>
  );
}

/** After 150 ms: what is quicker shows nothing first. */
function Loading() {
  const shown = useAfter(150);
  return (
    <p className={style.text} role="status" aria-label={undoCopy.loading}>
      {shown && <span className={style.skeleton} aria-hidden="true" />}
    </p>
  );
}
