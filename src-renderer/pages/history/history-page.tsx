import { OctagonX } from "lucide-react";
import { useRef, useState } from "react";
import { say } from "../../../src-shared/catalogue/say";
import type { JobView } from "../../../src-shared/contract/job-view";
import { mayDo } from "../../../src-shared/contract/role";
import { bulkCopy } from "../../copy/bulk";
import { historyCopy } from "../../copy/history";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { PageHeader } from "../../parts/page-header";
import { SkeletonRows } from "../../parts/skeleton-rows";
import type { Ticks } from "../../parts/ticks";
import { NARROW, useMedia } from "../../parts/use-media";
import { useNow } from "../../parts/use-now";
import { isFiltered, withoutFilters } from "../../state/history-query";
import { useQueue, useSession } from "../../state/stores";
import type { HistoryClock } from "./history-columns";
import { HistoryFilters } from "./history-filters";
import { HistoryKeys } from "./history-keys";
import { HistoryList } from "./history-list";
import { HistoryTable } from "./history-table";
import { ListContext } from "./job-link";
import { NewJobsBar } from "./new-jobs-bar";
import { NothingListed } from "./nothing-listed";
import { Paging } from "./paging";
import { SelectionBar } from "./selection-bar";
import { useBulk } from "./use-bulk";
import { useHistory } from "./use-history";
import { useHistoryQuery } from "./use-history-query";
import { useMachines } from "./use-machines";
import { useNewJobsAtRest, useReturnTo, useTopOfPage } from "./use-list-position";
import { useSelection, type Selecting } from "./use-selection";
import style from "./history.module.css";

/** Every job there ever was, newest first, on any machine. Filters and page live in the address. */
export function HistoryPage() {
  return (
    <Page header={<PageHeader title={historyCopy.title} />}>
      <History />
    </Page>
  );
}

function History() {
  const { query, ask } = useHistoryQuery();
  const { page, jobs, fresh, loading, failure, reload } = useHistory(query);
  const rows = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<string | null>(null);
  useTopOfPage(query);
  useReturnTo(page !== null, setSelected);
  useNewJobsAtRest(rows, loading ? 0 : fresh, reload);
  const machines = useMachines();
  const selecting = useSelection(query, jobs);
  const bulk = useBulk(query, selecting, reload);
  const isBusy = bulk.step.kind !== "none" || selecting.jobs.length > 0;
  return (
    <div className={style.history}>
      <HistoryFilters query={query} count={page?.count ?? null} machines={machines} ask={ask} />
      {failure !== null && (
        <Notice
          tone="bad"
          icon={OctagonX}
          title={`${say(failure.code, failure.params).title}.`}
          action={
            <Button variant="link" onClick={reload}>
              {historyCopy.again}
            </Button>
          }
        >
          {say(failure.code, failure.params).text}
        </Notice>
      )}
      <NewJobsBar count={fresh} onShow={reload} />
      {page === null && failure === null && <SkeletonRows rows={12} label={historyCopy.loading} />}
      {page !== null && jobs.length === 0 && (
        <NothingListed
          filtered={isFiltered(query)}
          count={page.count}
          onClear={() => ask(withoutFilters)}
          onFirst={() => ask({})}
        />
      )}
      {page !== null && jobs.length > 0 && (
        <>
          <div ref={rows} aria-busy={loading}>
            <Jobs
              jobs={jobs}
              count={page.count}
              selected={selected}
              onSelect={setSelected}
              selecting={selecting}
            />
          </div>
          <Paging
            page={page.query.page}
            shown={jobs.length}
            count={page.count}
            onPage={(next) => ask({ ...query, page: next })}
          />
        </>
      )}
      <SelectionBar bulk={bulk} selecting={selecting} count={page?.count ?? 0} />
      {!isBusy && <HistoryKeys />}
    </div>
  );
}

interface JobsProps {
  readonly jobs: readonly JobView[];
  readonly count: number;
  readonly selected: string | null;
  readonly onSelect: (batchId: string) => void;
  readonly selecting: Selecting;
}

function Jobs({ jobs, selecting, ...table }: JobsProps) {
  const narrow = useMedia(NARROW);
  const clock = useHistoryClock();
  const allowed = useSession((state) => mayDo(state.session?.actor.role ?? "viewer", "analyst"));
  const ticks = allowed ? ticksOf(jobs, selecting, table.onSelect) : undefined;
  return (
    <ListContext value={jobs.map((job) => job.batchId)}>
      {narrow ? (
        <HistoryList jobs={jobs} clock={clock} ticks={ticks} />
      ) : (
        <HistoryTable jobs={jobs} clock={clock} ticks={ticks} selecting={selecting} {...table} />
      )}
    </ListContext>
  );
}

function ticksOf(
  jobs: readonly JobView[],
  selecting: Selecting,
  onSelect: (batchId: string) => void,
): Ticks<JobView> {
  const ticked = selecting.jobs.length;
  return {
    label: (job) => bulkCopy.select(job.filename),
    isTicked: selecting.isTicked,
    onTick: ({ batchId }, range) => {
      onSelect(batchId);
      if (range) selecting.range(batchId);
      else selecting.toggle(batchId);
    },
    everyLabel: bulkCopy.selectShown,
    every: ticked === 0 ? "none" : ticked < jobs.length ? "some" : "all",
    onEvery: selecting.every,
  };
}

/** Time goes on in the Finished column; a place in line is known of this computer's queue only. */
function useHistoryClock(): HistoryClock {
  const now = useNow(1000);
  const waiting = useQueue((state) => state.view?.waiting);
  const place = (job: JobView) => {
    const at = waiting?.findIndex((queued) => queued.batchId === job.batchId) ?? -1;
    return at < 0 ? null : at + 1;
  };
  return { now, place };
}
