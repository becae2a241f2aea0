import type { StoreSettings } from "../src-shared/contract/store-settings";
import { oneAtATime } from "../src-shared/one-at-a-time";
import type { CoreParts } from "./core-parts";
import { moveWaiting } from "./intake/move-waiting";
import { openRoom, type OpenRoom, type RoomCoreParts } from "./open-room";

/** The store in use, which may change while everything else stays. */
export interface RoomInUse {
  now(): OpenRoom;
  /** Runs the spool's jobs and tells the screens from now on, of this store and of those that follow it. */
  serve(broke: (thrown: unknown) => void): void;
  /**
   * Uses another store from now on and remembers it in the settings; files without a row stay in the old store's spool or
   * move to the new one's. Where anything of it fails everything is as it was: the same store, settings and files.
   */
  change(settings: StoreSettings, waiting: "stay" | "move"): Promise<void>;
  close(): Promise<void>;
}

export async function useRoom(parts: RoomCoreParts): Promise<RoomInUse> {
  const { store } = await parts.settings.read();
  let open = await openRoom(parts, parts.storeOverride ?? { settings: store, password: null });
  let serving: ((thrown: unknown) => void) | null = null;
  const inTurn = oneAtATime();
  return {
    now: () => open,
    serve: (broke) => {
      serving = broke;
      start(open, serving);
    },
    change: (settings, waiting) =>
      inTurn(async () => {
        const old = open;
        const next = await openRoom(parts, { settings, password: null });
        try {
          await takeOver(parts, old, next, settings, waiting);
        } catch (thrown) {
          await next.close();
          throw thrown;
        }
        open = next;
        if (serving !== null) start(next, serving);
        await old.close();
      }),
    close: () => inTurn(() => open.close()),
  };
}

function start({ room, stop }: OpenRoom, broke: (thrown: unknown) => void): void {
  room.startFeed(stop.signal).ended.catch(broke);
  const options = { limit: Infinity, until: "stopped", only: null, watch: "always" } as const;
  room.startRunner(options, stop.signal).ended.catch(broke);
}

/** The new store is ready before the old one is left. */
async function takeOver(
  parts: Pick<CoreParts, "settings">,
  old: OpenRoom,
  next: OpenRoom,
  settings: StoreSettings,
  waiting: "stay" | "move",
): Promise<void> {
  await next.room.watch.demand(next.stop.signal);
  const [from, to] = [old.room.spool, next.room.spool];
  const moved = waiting === "move" ? await moveWaiting(from, to, next.stop.signal) : [];
  try {
    await parts.settings.change({ store: settings, lastWorkingStore: settings });
  } catch (thrown) {
    await moveWaiting(to, from, old.stop.signal, moved);
    throw thrown;
  }
}
