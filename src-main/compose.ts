import type { Answer } from "../src-shared/contract/method";
import { dispatch } from "./api/dispatch";
import type { CoreParts } from "./core-parts";
import { coreTools } from "./core-tools";
import { createFileIds, type FileIds } from "./intake/file-ids";
import { useRoom } from "./room-in-use";
import type { StoreRoom } from "./store-room";

export type { CoreParts } from "./core-parts";

/** Everything joined: what each host (window, server, command line) stands on. */
export interface Core {
  /** The store in use now. */
  room(): StoreRoom;
  readonly fileIds: FileIds;
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
  const use = await useRoom(parts);
  const tools = coreTools(parts, use, fileIds);
  return {
    room: () => use.now().room,
    fileIds,
    call: (method, args) => {
      const { room, stop } = use.now();
      return dispatch(tools(), { method, args }, room.actor, stop.signal);
    },
    serve: (broke) => {
      use.serve(broke);
    },
    close: () => use.close(),
  };
}
