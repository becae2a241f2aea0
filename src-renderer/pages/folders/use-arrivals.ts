import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { FolderView } from "../../../src-shared/contract/folders";
import { useClient } from "../../client/client-context";
import { createArrivalsStore } from "../../state/arrivals-store";

/** What came into a folder; asked for again as soon as the folder tells of another file. */
export function useArrivals(folder: FolderView) {
  const client = useClient();
  const [store] = useState(() => createArrivalsStore(client, folder.id));
  const state = useStore(store);
  const { load } = state;
  const { lastFile, filesToday, problemsToday, state: word } = folder;
  const news = [lastFile?.at, filesToday, problemsToday, word].join(" ");
  useEffect(() => {
    void load();
  }, [load, news]);
  return state;
}
