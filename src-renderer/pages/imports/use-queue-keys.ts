import type { RefObject } from "react";
import type { JobView } from "../../../src-shared/contract/job-view";
import { useShortcuts } from "../../parts/shortcuts";
import type { QueueRow } from "../../state/queue-sections";
import { rowName } from "./row-context";
import type { RowHandlers } from "./row-context";
import { focusedRow } from "./use-row-focus";

interface QueueKeys {
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: readonly QueueRow[];
  readonly handlers: RowHandlers;
  readonly allowed: boolean;
  readonly mayUndo: (job: JobView) => boolean;
  readonly move: (by: number) => boolean;
}

/**
 * J K and arrows move, Alt with them the file, Enter opens, Delete cancels or removes, R tries again, U asks before an
 * undo (UI.md section 7).
 */
export function useQueueKeys({ list, rows, handlers, allowed, mayUndo, move }: QueueKeys): void {
  const onRow = (act: (row: QueueRow) => boolean) => () => {
    const key = focusedRow(list);
    const row = rows.find((candidate) => candidate.key === key);
    return row !== undefined && act(row);
  };
  const within = (by: number) => () => focusedRow(list) !== null && move(by);
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    arrowdown: within(1),
    arrowup: within(-1),
    enter: onRow((row) => openRow(row, handlers)),
    delete: onRow((row) => (allowed ? removeRow(row, handlers) : false)),
    "alt+arrowup": onRow((row) => allowed && placeRow(row, handlers, "earlier")),
    "alt+arrowdown": onRow((row) => allowed && placeRow(row, handlers, "later")),
    r: onRow((row) => (allowed ? retryRow(row, handlers) : false)),
    u: onRow((row) => {
      if (row.kind !== "finished" || !mayUndo(row.job)) return false;
      handlers.undo(row.job);
      return true;
    }),
  });
}

function openRow(row: QueueRow, handlers: RowHandlers): boolean {
  if (row.kind === "spooled" || row.kind === "left_alone") return false;
  handlers.open(row.key);
  return true;
}

function placeRow(row: QueueRow, handlers: RowHandlers, to: "earlier" | "later"): boolean {
  if (row.kind !== "waiting") return false;
  handlers.place(row.key, rowName(row), to);
  return true;
}

function removeRow(row: QueueRow, handlers: RowHandlers): boolean {
  if (row.kind === "finished") return false;
  if (row.kind === "left_alone") handlers.dismiss(row.key);
  else handlers.cancel(row.key, rowName(row));
  return true;
}

function retryRow(row: QueueRow, handlers: RowHandlers): boolean {
  if (row.kind !== "finished" || !mayRetry(row.job.word)) return false;
  handlers.retry(row.job);
  return true;
}

/** A job that did not reach its end can be tried again from its own row. */
export function mayRetry(word: string): boolean {
  return word === "failed" || word === "cancelled" || word === "needs_answer";
}
