import { useState } from "react";
import { useLocation } from "wouter";
import { useStore } from "zustand";
import type { Args } from "../../../src-shared/contract/contract";
import { mayDo } from "../../../src-shared/contract/role";
import { useClient } from "../../client/client-context";
import { folderPath } from "../../client/folder-path";
import { createNewFolderStore } from "../../state/new-folder-store";
import { useSession, useStores } from "../../state/stores";
import { focusFolderTitle } from "./focus-folder-title";

/** The folder that is being added, and whether this person may add one on this host. */
export function useNewFolder() {
  const client = useClient();
  const { folders } = useStores();
  const [, go] = useLocation();
  const [store] = useState(() => createNewFolderStore(client));
  const { chosen, failure, busy, choose, start, cancel } = useStore(store);
  const role = useSession((state) => state.session?.actor.role ?? "viewer");
  const picker = useSession((state) => state.session?.capabilities.picker ?? false);
  return {
    allowed: picker && mayDo(role, "analyst"),
    chosen,
    failure,
    busy,
    choose: () => void choose(),
    cancel,
    start: async (existing: Args<"folders.add">["existing"]) => {
      const folder = await start(existing);
      if (folder === null) return;
      folders.getState().put(folder);
      go(folderPath(folder.id));
      focusFolderTitle();
    },
  };
}
export type Adding = ReturnType<typeof useNewFolder>;
