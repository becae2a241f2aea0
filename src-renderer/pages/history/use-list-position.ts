import { useEffect, useEffectEvent } from "react";
import type { RefObject } from "react";
import { readRouteState } from "../../client/route-state";
import { focusRow } from "../../parts/list-keys";
import { useScrollElement } from "../../parts/scroll-context";
import type { HistoryQuery } from "../../state/history-query";

/** Another page, or another choice of jobs, starts at its top. */
export function useTopOfPage(query: HistoryQuery): void {
  const scroll = useScrollElement();
  useEffect(() => {
    scroll?.scrollTo({ top: 0 });
  }, [query, scroll]);
}

/** On the way back from a job its row is selected and has the focus again. */
export function useReturnTo(loaded: boolean, select: (batchId: string | null) => void): void {
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
export function useNewJobsAtRest(rows: RefObject<HTMLElement | null>, fresh: number, show: () => void): void {
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
