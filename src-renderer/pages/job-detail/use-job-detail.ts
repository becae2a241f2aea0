import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { useClient } from "../../client/client-context";
import { createJobDetailStore } from "../../state/job-detail-store";
import { latestOnly, windowTimers } from "../../state/latest-only";
import { createProblemsStore } from "../../state/problems-store";
import type { JobView } from "../../../src-shared/contract/job-view";
import { useLiveJob } from "../../state/stores";

/** So often, at most, a live job's problems and attempts, or how far an undo is, are asked for. */
const FOLLOW_MS = 1000;

/** One job with its problems, kept up to date while it is shown. */
export function useJobDetail(batchId: string) {
  const client = useClient();
  const [stores] = useState(() => {
    const problems = createProblemsStore(client, batchId);
    return { problems, detail: createJobDetailStore(client, batchId, problems) };
  });
  const { detail, failure, failedIn, load, refresh, follow } = useStore(stores.detail);
  const problems = useStore(stores.problems);
  const [paced] = useState(() => latestOnly(FOLLOW_MS, windowTimers, (job: JobView) => void follow(job)));
  const job = useLiveJob(detail?.job ?? null);
  useEffect(() => {
    void load();
  }, [load]);
  useEffect(() => () => paced.stop(), [paced]);
  useEffect(() => {
    if (job !== null && job !== stores.detail.getState().detail?.job) paced.push(job);
  }, [job, paced, stores]);
  const undoing = job?.word === "undoing";
  useEffect(() => {
    if (!undoing) return;
    const id = setInterval(() => void refresh(), FOLLOW_MS);
    return () => clearInterval(id);
  }, [undoing, refresh]);
  return { detail, job, failure, failedIn, problems, reload: () => void load() };
}
