import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { useClient } from "../../client/client-context";
import { createHistoryStore, newJobs } from "../../state/history-store";
import type { HistoryQuery } from "../../state/history-query";
import { useJobs } from "../../state/stores";

/** The jobs of a query, each as it is now, and how many new ones wait above them. */
export function useHistory(query: HistoryQuery) {
  const client = useClient();
  const [store] = useState(() => createHistoryStore(client));
  const { page, loading, failure, load } = useStore(store);
  const live = useJobs((state) => state.live);
  useEffect(() => {
    void load(query);
  }, [load, query]);
  const jobs = useMemo(
    () =>
      page?.jobs
        .map((job) => {
          const later = live.get(job.batchId);
          return later !== undefined && later.updatedAt >= job.updatedAt ? later : job;
        })
        .filter((job) => job.deletedAt === null) ?? [],
    [page, live],
  );
  const fresh = useMemo(() => (page === null ? 0 : newJobs(page, live.values()).length), [page, live]);
  return { page, jobs, fresh, loading, failure, reload: () => void load(query) };
}
