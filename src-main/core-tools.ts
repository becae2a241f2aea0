import type { ApiTools } from "./api/api-tools";
import { careTools } from "./care-tools";
import type { CoreParts } from "./core-parts";
import { findSamples } from "./find-samples";
import { admitFile } from "./intake/admit-file";
import type { OpenRoom } from "./open-room";
import { sqlitePathOf } from "./open-store";
import type { AuditStore } from "./ports/audit-store";
import type { RoomInUse } from "./room-in-use";
import { storeChecker } from "./store-checker";
import { BATCH_ROWS, type StoreRoom } from "./store-room";

/** What stays the same whatever store is in use. */
type FixedTools = Pick<
  ApiTools,
  | "fileIds"
  | "folders"
  | "samples"
  | "settings"
  | "secrets"
  | "sqlitePath"
  | "checkStore"
  | "useStore"
  | "capabilities"
  | "version"
>;

/** What methods work with, for one call after the other: each has the store that is in use when it begins. */
export function coreTools(
  parts: CoreParts,
  use: RoomInUse,
  own: Pick<ApiTools, "fileIds" | "folders">,
): () => ApiTools {
  const fixed: FixedTools = {
    ...own,
    samples: findSamples(parts.resources),
    settings: parts.settings,
    secrets: parts.secrets,
    sqlitePath: sqlitePathOf(parts.dataFolder, { kind: "sqlite", path: null }),
    checkStore: storeChecker(parts),
    useStore: (settings, waiting) => use.change(settings, waiting),
    capabilities: parts.capabilities,
    version: parts.version,
  };
  return () => ({ ...fixed, ...roomTools(use.now()), ...careTools(parts, use.now()), audit: trailOf(use) });
}

function roomTools({
  room,
  stop,
}: OpenRoom): Omit<ApiTools, keyof FixedTools | keyof ReturnType<typeof careTools> | "audit"> {
  return {
    jobs: room.store.jobs,
    runners: room.store.runners,
    readings: room.store.readings,
    undoPartDays: BATCH_ROWS[room.store.kind],
    machine: room.admitTools.machine,
    spool: room.spool,
    view: room.view,
    queueSettings: room.settings,
    queueNow: () => {
      const feed = room.feed();
      if (feed === null) throw new TypeError("this host serves no screens");
      return feed.now();
    },
    demandStore: () => room.watch.demand(stop.signal),
    tryStoreNow: () => {
      room.watch.tryNow();
    },
    admit: (offered) => admitFile(room.admitTools, offered, stop.signal),
    poke: () => {
      room.poke();
    },
  };
}

/**
 * The audit trail of a call is the one of the store in use at its end: a change of store is written to the new one, since
 * the old one is closed by then. There its person has another row.
 */
function trailOf(use: RoomInUse): AuditStore {
  const began = use.now().room;
  return {
    record: async (event) => {
      const { room } = use.now();
      const actor = room === began ? event.actor : await actorIn(room, event.actor);
      await room.store.audit.record({ ...event, actor });
    },
  };
}

async function actorIn(
  { store, admitTools }: StoreRoom,
  actor: Parameters<AuditStore["record"]>[0]["actor"],
) {
  const { name, email } = actor;
  if (email === null) return { ...actor, userId: null };
  const { userId } = await store.people.ensure({ name, email, role: admitTools.firstRole });
  return { ...actor, userId };
}
