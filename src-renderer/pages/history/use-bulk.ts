import { useEffect, useEffectEvent, useState } from "react";
import { useStore } from "zustand";
import { useClient } from "../../client/client-context";
import { bulkResult } from "../../copy/bulk";
import { useAnnounce } from "../../parts/live-status";
import { useShortcuts } from "../../parts/shortcuts";
import {
  applicable,
  applicableOf,
  bulkActions,
  type BulkAction,
  type BulkJobs,
} from "../../state/bulk-actions";
import { createBulkStore, type BulkStep } from "../../state/bulk-store";
import type { HistoryQuery } from "../../state/history-query";
import { useSession } from "../../state/stores";
import type { Selecting } from "./use-selection";

/** An action that may be begun; `count` is null where only the store knows to how many jobs it applies. */
export interface Offer {
  readonly action: BulkAction;
  readonly count: number | null;
  readonly begin: () => void;
}

export interface Bulk {
  readonly step: BulkStep;
  readonly offers: readonly Offer[];
  /** Does what was asked about. */
  readonly confirm: () => void;
  readonly dismiss: () => void;
}

/**
 * What can be done to the ticked jobs. What may be taken back is done at once where every job is in sight; an undo, a deletion, and
 * whatever is done to all that match, is counted and asked about first. `done`: the list has changed.
 */
export function useBulk(query: HistoryQuery, selecting: Selecting, done: () => void): Bulk {
  const client = useClient();
  const [store] = useState(() => createBulkStore(client));
  const { step, ask, run, dismiss } = useStore(store);
  const actor = useSession((state) => state.session?.actor ?? null);
  useAnnouncedResult(step);

  const perform = (action: BulkAction, jobs: BulkJobs) => {
    selecting.clear();
    void run(action, jobs).then(done);
  };
  const offers = bulkActions.flatMap((action): Offer[] => {
    if (selecting.all) {
      const jobs = applicableOf(action, query);
      return jobs === null ? [] : [{ action, count: null, begin: () => void ask(action, jobs) }];
    }
    const those = applicable(action, selecting.jobs, actor);
    if (those.length === 0) return [];
    const jobs = { batchIds: those.map(({ batchId }) => batchId) };
    const asks = action === "delete" || action === "undo";
    const begin = () => (asks ? void ask(action, jobs) : perform(action, jobs));
    return [{ action, count: those.length, begin }];
  });

  const put = useEffectEvent(() => {
    if (step.kind !== "doing") dismiss();
  });
  const chosen = `${selecting.all} ${selecting.jobs.map(({ batchId }) => batchId).join(" ")}`;
  // A question is about what was ticked when it was asked, and a result about what is not ticked any more.
  useEffect(() => {
    if (chosen !== NOTHING) put();
  }, [chosen]);

  useBulkKeys(step, offers, dismiss, selecting);
  const confirm = () => {
    if (step.kind === "asking") perform(step.action, step.jobs);
  };
  return { step, offers, confirm, dismiss };
}

const NOTHING = "false ";

/** R tries again, U undoes, Delete cancels what is under way or else deletes, Esc goes a step back. */
function useBulkKeys(
  step: BulkStep,
  offers: readonly Offer[],
  dismiss: () => void,
  selecting: Selecting,
): void {
  const begin = (...actions: BulkAction[]) => {
    const offer = offers.find(({ action }) => actions.includes(action));
    if (step.kind !== "none" || offer === undefined) return false;
    offer.begin();
    return true;
  };
  useShortcuts({
    r: () => begin("retry"),
    u: () => begin("undo"),
    delete: () => begin("cancel", "delete"),
    esc: () => {
      if (step.kind !== "none" && step.kind !== "doing") dismiss();
      else if (selecting.jobs.length > 0) selecting.clear();
      else return false;
      return true;
    },
  });
}

function useAnnouncedResult(step: BulkStep): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (step.kind === "told") announce(bulkResult(step.action, step.result));
  }, [step, announce]);
}
