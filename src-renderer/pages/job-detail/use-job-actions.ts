import { useState } from "react";
import { useLocation } from "wouter";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { WireFailure } from "../../../src-shared/failure";
import { useClient } from "../../client/client-context";
import { jobPath } from "../../client/job-path";
import { rowCopy } from "../../copy/imports";
import { useShortcuts } from "../../parts/shortcuts";
import { useUndoToast } from "../../parts/toasts";
import { useRowActions, useSession } from "../../state/stores";
import { jobActions, type JobAction } from "./job-actions";
import { saveText } from "./save-text";

/** The actions on one job: which there are now, the keys that do the same, and why the last one did not work. */
export function useJobActions(job: JobView, askUndo: () => Promise<void>) {
  const client = useClient();
  const [, go] = useLocation();
  const undoToast = useUndoToast();
  const actor = useSession((state) => state.session?.actor ?? null);
  const { failures, ...act } = useRowActions((state) => state);
  const [rejectsFailure, setRejectsFailure] = useState<WireFailure | null>(null);
  const { batchId, filename } = job;

  const perform: Readonly<Record<JobAction, () => Promise<void>>> = {
    cancel: async () => {
      const outcome = await act.cancel(batchId);
      if (outcome === "cancelled") undoToast(rowCopy.cancelled(filename), () => void act.restore(batchId));
    },
    retry: () => act.retry(batchId),
    importAgain: async () => {
      const again = await act.importAgain(batchId);
      if (again !== null) go(jobPath(again));
    },
    undo: askUndo,
    rejects: async () => {
      const answer = await client.call("jobs.rejects", { batchId });
      setRejectsFailure(answer.ok ? null : answer.failure);
      if (answer.ok) saveText(answer.value.filename, answer.value.csv);
    },
  };

  const actions = jobActions(job, actor);
  const byKey = (action: JobAction) => () => {
    if (!actions.includes(action)) return false;
    void perform[action]();
    return true;
  };
  useShortcuts({ delete: byKey("cancel"), r: byKey("retry"), u: byKey("undo"), d: byKey("rejects") });
  return { actions, perform, failure: failures.get(batchId) ?? rejectsFailure };
}
