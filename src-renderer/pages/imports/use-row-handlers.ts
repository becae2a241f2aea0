import { useMemo } from "react";
import { useLocation } from "wouter";
import { useClient } from "../../client/client-context";
import { jobPath } from "../../client/job-path";
import { rowCopy } from "../../copy/imports";
import { useAnnounce } from "../../parts/live-status";
import { useUndoToast } from "../../parts/toasts";
import { useStores } from "../../state/stores";
import type { RowHandlers } from "./row-context";

/** The row actions joined to the stores, the route and the undo toast. */
export function useRowHandlers(): Omit<RowHandlers, "place"> {
  const { rowActions, imports } = useStores();
  const client = useClient();
  const undoToast = useUndoToast();
  const announce = useAnnounce();
  const [, go] = useLocation();
  return useMemo(() => {
    const act = rowActions.getState();
    return {
      open: (batchId) => go(jobPath(batchId)),
      cancel: (batchId, name) =>
        void act.cancel(batchId).then((outcome) => {
          // A running import stops at its next batch and says so in its row; only a queued one comes back whole.
          if (outcome === "cancelled") undoToast(rowCopy.cancelled(name), () => void act.restore(batchId));
        }),
      retry: (job) => void act.retry(job.batchId),
      undo: (job) => go(jobPath(job.batchId), { state: { undo: true } }),
      importAgain: (job) => void act.importAgain(job.batchId),
      copyBatch: (job) =>
        void client.copyText(job.batchId).then(
          () => announce(rowCopy.copied),
          () => announce(rowCopy.notCopied),
        ),
      dismiss: (key) => imports.getState().dismiss(key),
    };
  }, [rowActions, imports, client, undoToast, announce, go]);
}
