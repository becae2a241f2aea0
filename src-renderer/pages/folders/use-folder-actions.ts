import { useMemo } from "react";
import { foldersCopy } from "../../copy/folders";
import type { FolderView } from "../../../src-shared/contract/folders";
import { useUndoToast } from "../../parts/toasts";
import type { FolderId, FoldersStore } from "../../state/folders-store";
import { useStores } from "../../state/stores";

/** What can be done with a folder as a whole, joined to the undo toast. */
export function useFolderActions(): FolderActions {
  const { folders } = useStores();
  const undoToast = useUndoToast();
  return useMemo(() => actionsOf(folders, undoToast), [folders, undoToast]);
}

export interface FolderActions {
  readonly pause: (id: FolderId) => void;
  readonly resume: (id: FolderId) => void;
  readonly runNow: (id: FolderId) => void;
  readonly rename: (id: FolderId, name: string) => Promise<boolean>;
  readonly setPolling: (id: FolderId, polling: boolean) => void;
  /** Answers whether it is gone; `onBack` is called when that was undone. */
  readonly remove: (folder: Pick<FolderView, "id" | "name">, onBack: () => void) => Promise<boolean>;
}

function actionsOf(folders: FoldersStore, undoToast: ReturnType<typeof useUndoToast>): FolderActions {
  const act = folders.getState();
  return {
    pause: (id) => void act.pause(id),
    resume: (id) => void act.resume(id),
    runNow: (id) => void act.runNow(id),
    rename: (id, name) => act.change(id, { name }),
    setPolling: (id, polling) => void act.change(id, { polling }),
    remove: async ({ id, name }, onBack) => {
      const gone = await act.remove(id);
      const undo = async () => {
        if (await act.restore(id)) onBack();
      };
      if (gone) undoToast(foldersCopy.removed(name), () => void undo());
      return gone;
    },
  };
}
