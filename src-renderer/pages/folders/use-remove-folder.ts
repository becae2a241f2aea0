import { useLocation } from "wouter";
import type { FolderView } from "../../../src-shared/contract/folders";
import { folderPath } from "../../client/folder-path";
import { focusRow } from "../../parts/list-keys";
import { useFolderActions } from "./use-folder-actions";

/** Stops watching a folder; the one that takes its place in the list is shown then, and has the focus. */
export function useRemoveFolder(folders: readonly FolderView[], single: boolean) {
  const { remove } = useFolderActions();
  const [, go] = useLocation();
  return (folder: FolderView) => {
    const at = folders.findIndex(({ id }) => id === folder.id);
    const heir = folders[at + 1] ?? folders[at - 1];
    void remove(folder, () => go(folderPath(folder.id))).then((gone) => {
      if (!gone) return;
      go(single || heir === undefined ? "/folders" : folderPath(heir.id), { replace: true });
      if (heir !== undefined) focusRow(heir.id);
    });
  };
}
