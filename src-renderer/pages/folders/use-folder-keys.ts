import { useState } from "react";
import { useLocation } from "wouter";
import type { FolderView } from "../../../src-shared/contract/folders";
import { mayDo } from "../../../src-shared/contract/role";
import { folderPath } from "../../client/folder-path";
import { useListKeys } from "../../parts/list-keys";
import { useShortcuts } from "../../parts/shortcuts";
import type { FolderId } from "../../state/folders-store";
import { useSession } from "../../state/stores";

interface FolderKeys {
  readonly folders: readonly FolderView[];
  readonly selected: FolderView | null;
  readonly single: boolean;
  readonly remove: (folder: FolderView) => void;
  readonly onChoose: () => void;
}

/**
 * J K and the arrows move through the list, and show each folder where there is room beside it; Delete stops watching
 * the one that has the focus, Esc goes back to the list. `current` is the tab stop of the list.
 */
export function useFolderKeys({ folders, selected, single, remove, onChoose }: FolderKeys) {
  const [, go] = useLocation();
  const [reached, setReached] = useState<FolderId | null>(null);
  const role = useSession((state) => state.session?.actor.role ?? "viewer");
  const current = single ? reached : (selected?.id ?? null);
  useListKeys({
    keys: folders.map(({ id }) => id),
    selected: current,
    onSelect: (id) => {
      if (single) {
        setReached(id);
        return;
      }
      onChoose();
      go(folderPath(id), { replace: true });
    },
  });
  useShortcuts({
    delete: () => {
      const folder = folders.find(({ id }) => String(id) === focusedRow());
      if (folder === undefined || !mayDo(role, "analyst")) return false;
      remove(folder);
      return true;
    },
    esc: () => {
      if (!single || selected === null || isFloating()) return false;
      go("/folders");
      return true;
    },
  });
  return { current };
}

/** The folder whose row has the focus, as `data-row` names it. */
const focusedRow = () => document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? null;

/** Whether the focus is in something that Esc closes first. */
const isFloating = () =>
  document.activeElement !== null &&
  document.activeElement.closest("[role=menu], [role=dialog], input") !== null;
