import { Ban, RotateCw, Trash2, Undo2, X } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useRef } from "react";
import type { ReactNode } from "react";
import { say } from "../../../src-shared/catalogue/say";
import { bulkAction, bulkConfirm, bulkCopy, bulkNone, bulkQuestion, bulkResult } from "../../copy/bulk";
import { Button } from "../../parts/button";
import { IconButton } from "../../parts/icon-button";
import { useHeir } from "../../parts/use-heir";
import type { BulkAction } from "../../state/bulk-actions";
import type { BulkStep } from "../../state/bulk-store";
import type { Bulk } from "./use-bulk";
import type { Selecting } from "./use-selection";
import style from "./selection-bar.module.css";

interface SelectionBarProps {
  readonly bulk: Bulk;
  readonly selecting: Selecting;
  /** All jobs that match, on every page. */
  readonly count: number;
}

const icons: Readonly<Record<BulkAction, LucideIcon>> = {
  cancel: Ban,
  retry: RotateCw,
  undo: Undo2,
  delete: Trash2,
};

/**
 * Lies over the foot of the list, so that no row moves when it comes: what is ticked, what can be done to it, the question
 * before it and what came of it.
 */
export function SelectionBar({ bulk, selecting, count }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useHeir(bulk.step.kind, () => bar.current);
  const content = contentOf(bulk, selecting, count);
  if (content === null) return null;
  return (
    <div className={style.place}>
      <div ref={bar} className={style.bar} role="group" aria-label={bulkCopy.bar} tabIndex={-1}>
        {content}
      </div>
    </div>
  );
}

function contentOf(bulk: Bulk, selecting: Selecting, count: number): ReactNode {
  const { step, dismiss } = bulk;
  switch (step.kind) {
    case "none":
    case "doing":
      return selecting.jobs.length === 0 ? null : <Chosen bulk={bulk} selecting={selecting} count={count} />;
    case "asking":
      return <Question step={step} bulk={bulk} />;
    case "told":
      return <Told text={bulkResult(step.action, step.result)} onDismiss={dismiss} />;
    case "failed": {
      const { title, text } = say(step.failure.code, step.failure.params);
      return <Told text={`${title}. ${text}`} onDismiss={dismiss} />;
    }
  }
}

function Chosen({ bulk: { offers, step }, selecting, count }: SelectionBarProps) {
  const { jobs, all, selectAll, clear } = selecting;
  return (
    <>
      <b className={style.count}>{all ? bulkCopy.allSelected(count) : bulkCopy.selected(jobs.length)}</b>
      {offers.map(({ action, count: applies, begin }) => (
        <Button key={action} icon={icons[action]} aria-disabled={step.kind === "doing"} onClick={begin}>
          {bulkAction(action, applies)}
        </Button>
      ))}
      {offers.length === 0 && <span className={style.none}>{bulkCopy.nothingApplies}</span>}
      {!all && jobs.length < count && (
        <Button variant="link" onClick={selectAll}>
          {bulkCopy.selectMatching(count)}
        </Button>
      )}
      <IconButton className={style.close} label={bulkCopy.clear} icon={X} onClick={clear} />
    </>
  );
}

interface QuestionProps {
  readonly step: Extract<BulkStep, { kind: "asking" }>;
  readonly bulk: Bulk;
}

function Question({ step: { action, count }, bulk: { confirm, dismiss } }: QuestionProps) {
  if (count === 0) return <Told text={bulkNone[action]} onDismiss={dismiss} />;
  return (
    <>
      <span className={style.text}>{bulkQuestion(action, count)}</span>
      <Button variant={action === "delete" ? "danger" : "plain"} onClick={confirm}>
        {bulkConfirm(action, count)}
      </Button>
      <Button variant="quiet" onClick={dismiss}>
        {bulkCopy.keep}
      </Button>
    </>
  );
}

function Told({ text, onDismiss }: { text: string; onDismiss: () => void }) {
  return (
    <>
      <span className={style.text}>{text}</span>
      <IconButton className={style.close} label={bulkCopy.dismiss} icon={X} onClick={onDismiss} />
    </>
  );
}
