import { useMemo } from "react";
import { useLocation } from "wouter";
import type { JobView } from "../../../src-shared/contract/job-view";
import { jobPath } from "../../client/job-path";
import { keepRouteState } from "../../client/route-state";
import { historyCopy } from "../../copy/history";
import { useListKeys } from "../../parts/list-keys";
import { VirtualTable } from "../../parts/virtual-table";
import { historyColumns, type HistoryClock } from "./history-columns";

interface HistoryTableProps {
  readonly jobs: readonly JobView[];
  /** Jobs that match on all pages. */
  readonly count: number;
  readonly clock: HistoryClock;
  readonly selected: string | null;
  readonly onSelect: (batchId: string) => void;
}

/** The jobs of one page as a table. A row is selected by a click or by J and K, and opened by Enter or its name. */
export function HistoryTable({ jobs, count, clock, selected, onSelect }: HistoryTableProps) {
  const [, go] = useLocation();
  const keys = useMemo(() => jobs.map((job) => job.batchId), [jobs]);
  useListKeys({ keys, selected, onSelect });
  return (
    <VirtualTable
      label={historyCopy.table}
      columns={historyColumns(clock)}
      rows={jobs}
      rowCount={count}
      rowKey={batchIdOf}
      selected={selected}
      onSelect={(job) => onSelect(job.batchId)}
      onOpen={(job) => {
        keepRouteState({ selected: job.batchId });
        go(jobPath(job.batchId), { state: { selected: null, list: keys } });
      }}
    />
  );
}

const batchIdOf = (job: JobView) => job.batchId;
