import { join } from "node:path";
import type { Answer } from "../src-shared/contract/method";
import type { ApiTools } from "./api/api-tools";
import { dispatch } from "./api/dispatch";
import type { CoreParts } from "./core-parts";
import { coreTools } from "./core-tools";
import { createFoldersScreen } from "./feed/folders-screen";
import { createFileIds, type FileIds } from "./intake/file-ids";
import { readSchedule } from "./intake/watch/read-schedule";
import { useRoom } from "./room-in-use";
import type { StoreRoom } from "./store-room";
import { openWatchBook } from "./stores/watch-book/open-watch-book";
import { systemClock } from "./system-clock";

export type { CoreParts } from "./core-parts";

/** Everything joined: what each host (window, server, command line) stands on. */
export interface Core {
  /** The store in use now. */
  room(): StoreRoom;
  readonly fileIds: FileIds;
  /** The watched folders of this data folder. */
  readonly folders: ApiTools["folders"];
  /** One call of the contract, as this process's own person. */
  call(method: string, args: unknown): Promise<Answer<unknown>>;
  /**
   * Runs this spool's jobs and tells the screens, until close; the same again after another store was chosen. `broke` is
   * told of an error that ended either, which only a restart mends.
   */
  serve(broke: (thrown: unknown) => void): void;
  /** Stops what runs (it goes back to the queue), then closes the store. */
  close(): Promise<void>;
}

export async function compose(parts: CoreParts): Promise<Core> {
  const fileIds = createFileIds();
  const migrationsFolder = parts.resources.migrationsFolder("watch-book");
  const book = openWatchBook({ path: join(parts.dataFolder, "watched.db"), migrationsFolder });
  const folders = createFoldersScreen({
    ...{ book, readSchedule, clock: systemClock },
    runnerState: () => use.now().room.runner()?.state() ?? { here: false, holder: null },
  });
  const use = await useRoom({ ...parts, book, folders });
  const { dataFolder } = parts;
  const folderTools = { book, clock: systemClock, dataFolder, screen: folders };
  const tools = coreTools(parts, use, { fileIds, folders: folderTools });
  return {
    room: () => use.now().room,
    fileIds,
    folders: folderTools,
    call: (method, args) => {
      const { room, stop } = use.now();
      return dispatch(tools(), { method, args }, room.actor, stop.signal);
    },
    serve: (broke) => {
      use.serve(broke);
    },
    close: async () => {
      await use.close();
      await book.close();
    },
  };
}
