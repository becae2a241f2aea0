import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { readHistoryQuery, writeHistoryQuery, type HistoryQuery } from "../../state/history-query";

/** The filters and the page, as the address has them, and the way to change them: back undoes a change. */
export function useHistoryQuery() {
  const search = useSearch();
  const [, go] = useLocation();
  const query = useMemo(() => readHistoryQuery(search), [search]);
  const ask = useCallback(
    (change: Partial<HistoryQuery>, options: { readonly replace?: boolean } = {}) => {
      const next = { ...query, page: 1, ...change };
      go(`/history${writeHistoryQuery(next)}`, options);
    },
    [query, go],
  );
  return { query, ask };
}
