import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { Args, Result } from "../../src-shared/contract/contract";
import { asFailure } from "../../src-shared/failure";
import type { WireFailure } from "../../src-shared/failure";
import type { FolderView } from "../../src-shared/contract/folders";

/** A folder that was chosen and is not watched yet. */
export interface NewFolder extends Result<"folders.preview"> {
  readonly folderId: string;
}

export interface NewFolderState {
  readonly chosen: NewFolder | null;
  /** Why the folder that was chosen cannot be watched. */
  readonly failure: WireFailure | null;
  readonly busy: boolean;
  /** Opens the host's folder picker and looks at what was chosen. */
  readonly choose: () => Promise<void>;
  /** Watches the chosen folder from now on; null where that was refused. */
  readonly start: (existing: Args<"folders.add">["existing"]) => Promise<FolderView | null>;
  readonly cancel: () => void;
}

/** The folder that is being added: from the picker to its first scan. */
export function createNewFolderStore(client: Client) {
  return createStore<NewFolderState>()((set, get) => ({
    chosen: null,
    failure: null,
    busy: false,
    choose: async () => {
      const folderId = await client.chooseFolder().catch((thrown: unknown) => {
        set({ failure: asFailure(thrown).toWire() });
        return null;
      });
      if (folderId === null) return;
      set({ chosen: null, failure: null, busy: true });
      const answer = await client.call("folders.preview", { folderId });
      if (answer.ok) set({ busy: false, chosen: { folderId, ...answer.value } });
      else set({ busy: false, failure: answer.failure });
    },
    start: async (existing) => {
      const { chosen, busy } = get();
      if (chosen === null || busy) return null;
      set({ busy: true, failure: null });
      const answer = await client.call("folders.add", { folderId: chosen.folderId, existing });
      if (!answer.ok) {
        set({ busy: false, failure: answer.failure });
        return null;
      }
      set({ busy: false, chosen: null });
      return answer.value.folder;
    },
    cancel: () => set({ chosen: null, failure: null }),
  }));
}
export type NewFolderStore = ReturnType<typeof createNewFolderStore>;
