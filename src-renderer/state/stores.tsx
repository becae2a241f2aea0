import { createContext, useContext, useEffect } from "react";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import type { Client } from "../../src-shared/contract/client";
import type { JobView } from "../../src-shared/contract/job-view";
import { askWhoAgain } from "./ask-who-again";
import { createFoldersStore } from "./folders-store";
import type { FoldersState, FoldersStore } from "./folders-store";
import { createImportsStore } from "./imports-store";
import type { ImportsState, ImportsStore } from "./imports-store";
import { createJobsStore } from "./jobs-store";
import type { JobsState, JobsStore } from "./jobs-store";
import { createQueueStore } from "./queue-store";
import type { QueueState, QueueStore } from "./queue-store";
import { createRowActionsStore } from "./row-actions-store";
import type { RowActionsState, RowActionsStore } from "./row-actions-store";
import { createSessionStore } from "./session-store";
import type { SessionState, SessionStore } from "./session-store";

/** The stores that outlive a page. What one page needs alone, it makes itself. */
export interface Stores {
  readonly session: SessionStore;
  readonly queue: QueueStore;
  readonly jobs: JobsStore;
  readonly imports: ImportsStore;
  readonly rowActions: RowActionsStore;
  readonly folders: FoldersStore;
}

export function createStores(client: Client): Stores {
  return {
    session: createSessionStore(client),
    queue: createQueueStore(client),
    jobs: createJobsStore(client),
    imports: createImportsStore(client),
    rowActions: createRowActionsStore(client),
    folders: createFoldersStore(client),
  };
}

const StoresContext = createContext<Stores | null>(null);

/** Hands the stores down and keeps them connected while it is mounted. */
export function StoresProvider({ stores, children }: { stores: Stores; children: ReactNode }) {
  useEffect(() => {
    void stores.session.getState().load();
    const stops = [
      askWhoAgain(stores.session, stores.queue),
      stores.queue.getState().connect(),
      stores.jobs.getState().connect(),
      stores.folders.getState().connect(),
    ];
    return () => {
      for (const stop of stops.reverse()) stop();
    };
  }, [stores]);
  return <StoresContext value={stores}>{children}</StoresContext>;
}

export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === null) throw new Error("useStores needs a StoresProvider above it");
  return stores;
}

export const useSession = <T,>(select: (state: SessionState) => T): T =>
  useStore(useStores().session, select);

export const useQueue = <T,>(select: (state: QueueState) => T): T => useStore(useStores().queue, select);

export const useJobs = <T,>(select: (state: JobsState) => T): T => useStore(useStores().jobs, select);

export const useImports = <T,>(select: (state: ImportsState) => T): T =>
  useStore(useStores().imports, select);

export const useRowActions = <T,>(select: (state: RowActionsState) => T): T =>
  useStore(useStores().rowActions, select);

export const useFolders = <T,>(select: (state: FoldersState) => T): T =>
  useStore(useStores().folders, select);

/** The latest state of a job that a page loaded: `loaded`, or what an event brought since. */
export function useLiveJob(loaded: JobView): JobView;
export function useLiveJob(loaded: JobView | null): JobView | null;
export function useLiveJob(loaded: JobView | null): JobView | null {
  const live = useJobs((state) => (loaded === null ? undefined : state.live.get(loaded.batchId)));
  return live !== undefined && loaded !== null && live.updatedAt >= loaded.updatedAt ? live : loaded;
}
