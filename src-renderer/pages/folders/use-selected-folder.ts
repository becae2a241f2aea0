import type { FoldersView, FolderView } from "../../../src-shared/contract/folders";
import { useMedia } from "../../parts/use-media";

/** Under this width there is room for the list or for one folder, not for both. */
const SINGLE = "(max-width: 56.25rem)";

interface Selection {
  /** The list and the folder take turns. */
  readonly single: boolean;
  /** null: none is shown. */
  readonly selected: FolderView | null;
  /** The address names a folder that is not watched, or not any more. */
  readonly gone: boolean;
}

/** The folder that the address names; where it names none, the first, if there is room beside the list. */
export function useSelectedFolder(view: FoldersView | null, id: string | null): Selection {
  const single = useMedia(SINGLE);
  const folders = view?.folders ?? [];
  if (id === null) return { single, selected: single ? null : (folders[0] ?? null), gone: false };
  const selected = folders.find((folder) => String(folder.id) === id) ?? null;
  return { single, selected, gone: view !== null && selected === null };
}
