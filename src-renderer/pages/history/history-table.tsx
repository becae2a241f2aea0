import { useMemo } from "react";
import { useLocation } from "wouter";
import type { JobView } from "../../../src-shared/contract/job-view";
import { jobPath } from "../../client/job-path";
import { keepRouteState } from "../../client/route-state";
import { historyCopy } from "../../copy/history";
import { focusRow, useListKeys } from "../../parts/list-keys";
import { useShortcuts } from "../../parts/shortcuts";
import type { Ticks } from "../../parts/ticks";
import { VirtualTable } from "../../parts/virtual-table";
import { canBeUndone } from "../../state/can-be-undone";
import { mayActOn } from "../../state/may-act-on";
import { useSession } from "../../state/stores";
import { historyColumns, type HistoryClock } from "./history-columns";
import type { Selecting } from "./use-selection";
import { useSelectionKeys } from "./use-selection-keys";

interface HistoryTableProps {
  readonly jobs: readonly JobView[];
  /** Jobs that match on all pages. */
  readonly count: number;
  readonly clock: HistoryClock;
  readonly selected: string | null;
  readonly onSelect: (batchId: string) => void;
  /** Undefined where nothing may be ticked: there is nothing that this person could do to the jobs. */
  readonly ticks: Ticks<JobView> | undefined;
  readonly selecting: Selecting;
}

/** The jobs of one page as a table. A row is selected by a click or by J and K, and opened by Enter or its name; U asks before its undo. */
export function HistoryTable(props: HistoryTableProps) {
  const { jobs, count, clock, selected, onSelect, ticks, selecting } = props;
  const [, go] = useLocation();
  const keys = useMemo(() => jobs.map((job) => job.batchId), [jobs]);
  useListKeys({ keys, selected, onSelect });
  useSelectionKeys({
    keys,
    selecting: ticks === undefined ? null : selecting,
    onCursor: (batchId) => {
      onSelect(batchId);
      focusRow(batchId);
    },
  });
  const open = (job: JobView, undo: boolean) => {
    keepRouteState({ selected: job.batchId });
    go(jobPath(job.batchId), { state: { selected: null, list: keys, undo } });
  };
  const actor = useSession((state) => state.session?.actor ?? null);
  useShortcuts({
    u: () => {
      // With rows ticked it is about those.
      if (selecting.jobs.length > 0) return false;
      const job = jobs.find(({ batchId }) => batchId === selected);
      if (job === undefined || !canBeUndone(job) || !mayActOn(job, actor)) return false;
      open(job, true);
      return true;
    },
  });
  return (
    <VirtualTable
      label={historyCopy.table}
      columns={historyColumns(clock)}
      rows={jobs}
      rowCount={count}
      rowKey={batchIdOf}
      selected={selected}
      {...(ticks !== undefined && { ticks })}
      onSelect={(job) => onSelect(job.batchId)}
      onOpen={(job) => open(job, false)}
    />
  );
}

const batchIdOf = (job: JobView) => job.batchId;
