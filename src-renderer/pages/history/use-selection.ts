import { useMemo, useState } from "react";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { HistoryQuery } from "../../state/history-query";
import {
  nothingSelected,
  within,
  withEvery,
  withRange,
  withToggled,
  type Selection,
} from "../../state/selection";

/** The ticked jobs of one page, and the ways to tick others. */
export interface Selecting {
  /** Those ticked that are in sight, in the order shown. */
  readonly jobs: readonly JobView[];
  /** All that match are meant, wherever they stand. */
  readonly all: boolean;
  readonly isTicked: (job: JobView) => boolean;
  readonly toggle: (batchId: string) => void;
  /** From the one ticked last to this one; from `from` where none was. */
  readonly range: (batchId: string, from?: string | null) => void;
  /** Those in sight: all of them, or none. */
  readonly every: (tick: boolean) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

/** The selection belongs to what was asked for: other filters, or another page, start with none. */
export function useSelection(query: HistoryQuery, jobs: readonly JobView[]): Selecting {
  const [held, setHeld] = useState<{ readonly query: HistoryQuery; readonly selection: Selection }>({
    query,
    selection: nothingSelected,
  });
  const order = useMemo(() => jobs.map((job) => job.batchId), [jobs]);
  const selection = useMemo(
    () => (held.query === query ? within(held.selection, order) : nothingSelected),
    [held, query, order],
  );
  return useMemo(() => {
    const set = (next: Selection) => setHeld({ query, selection: next });
    return {
      jobs: jobs.filter((job) => selection.keys.has(job.batchId)),
      all: selection.all,
      isTicked: (job) => selection.keys.has(job.batchId),
      toggle: (batchId) => set(withToggled(selection, batchId)),
      range: (batchId, from = batchId) => set(withRange(selection, order, batchId, from)),
      every: (tick) => set(tick ? withEvery(order) : nothingSelected),
      selectAll: () => set({ ...withEvery(order), all: true }),
      clear: () => set(nothingSelected),
    };
  }, [query, jobs, order, selection]);
}
