import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { Args } from "../../src-shared/contract/contract";
import type { FoldersView, FolderView } from "../../src-shared/contract/folders";
import type { Answer } from "../../src-shared/contract/method";
import type { WireFailure } from "../../src-shared/failure";

export type FolderId = FolderView["id"];
export type FolderChange = Args<"folders.change">["change"];

export interface FoldersState {
  /** Every watched folder of this computer as the host last told it; null until the first answer. */
  readonly view: FoldersView | null;
  /** Why the first answer did not come. */
  readonly failure: WireFailure | null;
  /** Why the last thing asked of a folder was refused: told beside it until the next. */
  readonly refusals: ReadonlyMap<FolderId, WireFailure>;
  /** Asks for the whole state and listens from then on; the returned function stops. */
  readonly connect: () => () => void;
  /** Takes a folder as an answer brought it. */
  readonly put: (folder: FolderView) => void;
  /** Shown at once and kept by the host; what the host refuses is put back. Whether it was kept. */
  readonly change: (id: FolderId, change: FolderChange) => Promise<boolean>;
  /** Reads the folder's files as the job of that batch was read; null: each by itself. */
  readonly setPlan: (id: FolderId, batchId: string | null) => Promise<boolean>;
  readonly pause: (id: FolderId) => Promise<boolean>;
  readonly resume: (id: FolderId) => Promise<boolean>;
  readonly runNow: (id: FolderId) => Promise<boolean>;
  /** Whether it is no longer watched. */
  readonly remove: (id: FolderId) => Promise<boolean>;
  /** Watches a removed folder again, as it was. */
  readonly restore: (id: FolderId) => Promise<boolean>;
  /** Shows the folder in the system's own window. */
  readonly open: (id: FolderId) => Promise<boolean>;
  readonly dismiss: (id: FolderId) => void;
}

export function createFoldersStore(client: Client) {
  return createStore<FoldersState>()((set, get) => {
    const put = (folder: FolderView) => {
      const { view } = get();
      if (view !== null) set({ view: { ...view, folders: withFolder(view.folders, folder) } });
    };
    const note = (id: FolderId, failure: WireFailure | null) => {
      const refusals = new Map(get().refusals);
      if (failure === null) refusals.delete(id);
      else refusals.set(id, failure);
      set({ refusals });
    };
    const settle = (id: FolderId, answer: Answer<unknown>): boolean => {
      note(id, answer.ok ? null : answer.failure);
      return answer.ok;
    };
    const changed = (id: FolderId, answer: Answer<{ folder: FolderView }>): boolean => {
      if (answer.ok) put(answer.value.folder);
      return settle(id, answer);
    };
    const apply = (came: FoldersView) => {
      const held = get().view;
      if (held === null || came.revision >= held.revision) set({ view: came, failure: null });
    };
    return {
      view: null,
      failure: null,
      refusals: new Map(),
      connect: () => {
        const stop = client.on("folders", apply);
        void client.call("folders.list", {}).then((answer) => {
          if (answer.ok) apply(answer.value);
          else if (get().view === null) set({ failure: answer.failure });
        });
        return stop;
      },
      put,
      change: async (id, change) => {
        const before = folderOf(get().view, id);
        if (before === undefined) return false;
        put({ ...before, ...given(change) });
        const answer = await client.call("folders.change", { id, change });
        if (!answer.ok) put(before);
        return changed(id, answer);
      },
      setPlan: async (id, batchId) => changed(id, await client.call("folders.setPlan", { id, batchId })),
      pause: async (id) => changed(id, await client.call("folders.pause", { id })),
      resume: async (id) => changed(id, await client.call("folders.resume", { id })),
      runNow: async (id) => settle(id, await client.call("folders.runNow", { id })),
      remove: async (id) => {
        const gone = settle(id, await client.call("folders.remove", { id }));
        if (gone) set({ view: without(get().view, id) });
        return gone;
      },
      restore: async (id) => changed(id, await client.call("folders.restore", { id })),
      open: async (id) => settle(id, await client.openFolder(id)),
      dismiss: (id) => note(id, null),
    };
  });
}
export type FoldersStore = ReturnType<typeof createFoldersStore>;

export function folderOf(view: FoldersView | null, id: FolderId): FolderView | undefined {
  return view?.folders.find((folder) => folder.id === id);
}

/** Folders that cannot be watched at present: out of reach, or not to be read. */
export function inTrouble(folders: readonly FolderView[]): number {
  return folders.filter(({ state }) => state === "out_of_reach" || state === "not_allowed").length;
}

function without(view: FoldersView | null, id: FolderId): FoldersView | null {
  return view && { ...view, folders: view.folders.filter((folder) => folder.id !== id) };
}

function withFolder(folders: readonly FolderView[], came: FolderView): FolderView[] {
  const held = folders.some((folder) => folder.id === came.id);
  return held ? folders.map((folder) => (folder.id === came.id ? came : folder)) : [...folders, came];
}

/** A change without what it leaves open. */
function given(change: FolderChange): Partial<FolderView> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
