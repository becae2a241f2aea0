import { availableParallelism } from "node:os";
import type { CoreParts, NamedStore } from "./core-parts";
import type { FoldersScreen } from "./feed/folders-screen";
import { openStore } from "./open-store";
import type { WatchBook } from "./ports/watch-book";
import { queueSettings } from "./queue-settings";
import { openSpool } from "./spool/open-spool";
import { openStoreRoom, type StoreRoom } from "./store-room";
import { systemClock } from "./system-clock";
import { openFileReader } from "./threads/read-file";

/** What a host brings, and what stays the same whatever store is in use. */
export interface RoomCoreParts extends CoreParts {
  readonly book: WatchBook;
  readonly folders: FoldersScreen;
}

/** A store in use, with what stops its work. */
export interface OpenRoom {
  readonly room: StoreRoom;
  readonly named: NamedStore;
  readonly stop: AbortController;
  /** Stops what runs (it goes back to the queue), then closes the store. */
  close(): Promise<void>;
}

/** Opens a store with its spool. Nothing is connected yet; Failures are the spool's. */
export async function openRoom(parts: RoomCoreParts, store: NamedStore): Promise<OpenRoom> {
  const stop = new AbortController();
  const { connections } = await parts.settings.read();
  const opened = openStore({ ...parts, connections, password: store.password }, store.settings);
  const { dataFolder, person } = parts;
  const spool = await openSpool({ dataFolder, storeAddress: opened.address, clock: systemClock });
  const room = openStoreRoom({
    store: opened,
    spool,
    clock: systemClock,
    me: { machine: parts.machine, person: person.name, pid: process.pid, what: parts.what },
    person,
    version: parts.version,
    cleanUpSettings: async () => (await parts.settings.read()).cleanUp,
    settings: queueSettings(parts.settings, availableParallelism()),
    openReader: () => openFileReader({ workerUrl: parts.resources.worker("read-file") }),
    book: parts.book,
    folders: parts.folders,
    emit: {
      folders: (view) => {
        parts.emit("folders", view);
      },
      queue: (view) => {
        parts.emit("queue", view);
      },
      job: (view) => {
        parts.emit("job", view);
      },
    },
  });
  const close = async () => {
    stop.abort();
    await Promise.allSettled([room.runner()?.ended, room.feed()?.ended, room.tidying()?.ended]);
    await opened.close();
  };
  return { room, named: store, stop, close };
}
