import { watch, type FSWatcher } from "chokidar";
import { basename } from "node:path";
import type { WatchedFolder } from "../../ports/watch-book";
import { isIgnoredName } from "./ignored-name";

/** The system's own events of folders, which only say that a look is worth while. */
export interface FolderHints {
  /** Listens to these folders and to no others. */
  follow(
    folders: readonly Pick<WatchedFolder, "id" | "path" | "recursive" | "polling" | "trouble">[],
  ): Promise<void>;
  close(): Promise<void>;
}

export function createFolderHints(hint: (folderId: number) => void): FolderHints {
  const watchers = new Map<string, FSWatcher>();
  const drop = async (key: string) => {
    const watcher = watchers.get(key);
    watchers.delete(key);
    await watcher?.close();
  };
  return {
    follow: async (folders) => {
      // Shares send none that can be trusted; a folder in trouble is listened to again when it is back.
      const wanted = new Map(
        folders
          .filter(({ polling, trouble }) => !polling && trouble === null)
          .map((folder) => [`${folder.id} ${folder.recursive} ${folder.path}`, folder]),
      );
      for (const key of [...watchers.keys()]) if (!wanted.has(key)) await drop(key);
      for (const [key, folder] of wanted) {
        if (watchers.has(key)) continue;
        watchers.set(
          key,
          listenTo(folder, () => hint(folder.id)),
        );
      }
    },
    close: async () => {
      for (const key of [...watchers.keys()]) await drop(key);
    },
  };
}

function listenTo(
  { path, recursive }: Pick<WatchedFolder, "path" | "recursive">,
  hint: () => void,
): FSWatcher {
  const watcher = watch(path, {
    followSymlinks: false,
    ignoreInitial: true,
    ...(!recursive && { depth: 0 }),
    ignored: (each) => each !== path && isIgnoredName(basename(each)),
  });
  watcher.on("all", hint);
  // A system without events to spare (inotify's limit) is served by the look every minute.
  watcher.on("error", hint);
  return watcher;
}
