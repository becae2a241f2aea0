import { createContext, useContext } from "react";
import type { PointerEvent } from "react";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { QueuePlace } from "../../state/moved-order";
import type { QueueRow } from "../../state/queue-sections";
import type { RowDrag } from "./use-row-drag";

/** What a person can do to a row. */
export interface RowHandlers {
  readonly open: (batchId: string) => void;
  readonly cancel: (batchId: string, name: string) => void;
  readonly retry: (job: JobView) => void;
  readonly importAgain: (job: JobView) => void;
  /** Opens the job with the line that asks before its undo. */
  readonly undo: (job: JobView) => void;
  readonly copyBatch: (job: JobView) => void;
  readonly dismiss: (key: string) => void;
  /** Gives a waiting file another place in line. */
  readonly place: (batchId: string, name: string, to: QueuePlace) => void;
}

/** What every row of the list knows beside itself. */
export interface RowSurroundings {
  readonly handlers: RowHandlers;
  /** The one row that the Tab key reaches; the arrows go on from there. */
  readonly current: string | null;
  readonly away: boolean;
  readonly allowed: boolean;
  /** The files that can have another place, in the order shown. */
  readonly movable: readonly string[];
  /** The one that is dragged there now, and what a press on a grip begins with. */
  readonly drag: RowDrag | null;
  readonly press: (batchId: string) => (event: PointerEvent) => void;
  /** Whether this person may undo the job, and there is something to undo. */
  readonly mayUndo: (job: JobView) => boolean;
  readonly userId: number | null;
  /** Milliseconds since 1970, to the minute. */
  readonly now: number;
}

const RowContext = createContext<RowSurroundings | null>(null);
export const RowProvider = RowContext;

export function useRow(): RowSurroundings {
  const row = useContext(RowContext);
  if (row === null) throw new Error("a row stands within a list");
  return row;
}

/** The words a row goes by in its actions. */
export function rowName(row: QueueRow): string {
  if (row.kind === "spooled") return row.entry.filename;
  return row.kind === "left_alone" ? row.file.filename : row.job.filename;
}
