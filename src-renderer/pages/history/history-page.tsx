import { OctagonX } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { RefObject } from "react";
import { say } from "../../../src-shared/catalogue/say";
import type { JobView } from "../../../src-shared/contract/job-view";
import { readRouteState } from "../../client/route-state";
import { historyCopy } from "../../copy/history";
import { Button } from "../../parts/button";
import { EmptyState } from "../../parts/empty-state";
import { focusRow } from "../../parts/list-keys";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { PageHeader } from "../../parts/page-header";
import { useScrollElement } from "../../parts/scroll-context";
import { SkeletonRows } from "../../parts/skeleton-rows";
import { NARROW, useMedia } from "../../parts/use-media";
import { useNow } from "../../parts/use-now";
import { isFiltered, type HistoryQuery } from "../../state/history-query";
import { useQueue } from "../../state/stores";
import type { HistoryClock } from "./history-columns";
import { HistoryFilters } from "./history-filters";
import { HistoryKeys } from "./history-keys";
import { HistoryList } from "./history-list";
import { HistoryTable } from "./history-table";
import { ListContext } from "./job-link";
import { NewJobsBar } from "./new-jobs-bar";
import { Paging } from "./paging";
import { useHistory } from "./use-history";
import { useHistoryQuery } from "./use-history-query";
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
  const clear = () => ask({ status: null, q: "" });
  return (
    <div className={style.history}>
      <HistoryFilters query={query} count={page?.count ?? null} ask={ask} />
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
        <Nothing filtered={isFiltered(query)} count={page.count} onClear={clear} onFirst={() => ask({})} />
      )}
      {page !== null && jobs.length > 0 && (
        <>
          <div ref={rows} aria-busy={loading}>
            <Jobs jobs={jobs} count={page.count} selected={selected} onSelect={setSelected} />
          </div>
          <Paging
            page={page.query.page}
            shown={jobs.length}
            count={page.count}
            onPage={(next) => ask({ ...query, page: next })}
          />
        </>
      )}
      <HistoryKeys />
    </div>
  );
}

interface JobsProps {
  readonly jobs: readonly JobView[];
  readonly count: number;
  readonly selected: string | null;
  readonly onSelect: (batchId: string) => void;
}

function Jobs({ jobs, ...table }: JobsProps) {
  const narrow = useMedia(NARROW);
  const clock = useHistoryClock();
  return (
    <ListContext value={jobs.map((job) => job.batchId)}>
      {narrow ? (
        <HistoryList jobs={jobs} clock={clock} />
      ) : (
        <HistoryTable jobs={jobs} clock={clock} {...table} />
      )}
    </ListContext>
  );
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

interface NothingProps {
  readonly filtered: boolean;
  readonly count: number;
  readonly onClear: () => void;
  readonly onFirst: () => void;
}

/** Why no row is shown: nothing was imported yet, nothing matches, or the page is past the last one. */
function Nothing({ filtered, count, onClear, onFirst }: NothingProps) {
  if (count > 0)
    return (
      <EmptyState
        title={historyCopy.pageGone}
        action={<Button onClick={onFirst}>{historyCopy.firstPage}</Button>}
      />
    );
  if (!filtered) return <EmptyState title={historyCopy.empty}>{historyCopy.emptyText}</EmptyState>;
  return (
    <p className={style.noMatch}>
      {historyCopy.noMatch}{" "}
      <Button variant="link" onClick={onClear}>
        {historyCopy.clear}.
      </Button>
    </p>
  );
}

/** Another page, or another choice of jobs, starts at its top. */
function useTopOfPage(query: HistoryQuery): void {
  const scroll = useScrollElement();
  useEffect(() => {
    scroll?.scrollTo({ top: 0 });
  }, [query, scroll]);
}

/** On the way back from a job its row is selected and has the focus again. */
function useReturnTo(loaded: boolean, select: (batchId: string | null) => void): void {
  useEffect(() => {
    const { selected } = readRouteState();
    if (!loaded || selected === null) return;
    select(selected);
    focusRow(selected);
  }, [loaded, select]);
}

/**
 * New jobs come in by themselves while nobody is looking: at the top, with pointer and focus elsewhere. Else
 * they wait behind the bar. Asked once for each number of them, so that an answer without them asks no more.
 */
function useNewJobsAtRest(rows: RefObject<HTMLElement | null>, fresh: number, show: () => void): void {
  const scroll = useScrollElement();
  const onNew = useEffectEvent(() => {
    const list = rows.current;
    const busy = list !== null && (list.matches(":hover") || list.contains(document.activeElement));
    if (!busy && scroll?.scrollTop === 0) show();
  });
  useEffect(() => {
    if (fresh > 0) onNew();
  }, [fresh]);
}
