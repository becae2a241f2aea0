import { useEffect } from "react";
import { useLocation } from "wouter";
import type { QueueView } from "../../../src-shared/contract/queue-view";
import { useImports, useJobs, useStores } from "../../state/stores";
import { resultToOpen } from "./wait-for-result";

/** Opens the result that is waited for. Whoever leaves the screen meanwhile is not called back. */
export function useWaitForResult(view: QueueView | null): void {
  const { imports } = useStores();
  const awaited = useImports((state) => state.awaited);
  const live = useJobs((state) => state.live);
  const [, go] = useLocation();

  useEffect(() => {
    const finished = new Map(view?.finished.map((job) => [job.batchId, job]));
    const result = resultToOpen(awaited, (id) => finished.get(id) ?? live.get(id));
    if (result.kind === "waiting") return;
    imports.getState().stopAwaiting();
    if (result.kind === "open") go(`/history/${encodeURIComponent(result.batchId)}`);
  }, [view, awaited, live, imports, go]);

  useEffect(() => () => imports.getState().stopAwaiting(), [imports]);
}
