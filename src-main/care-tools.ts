import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { secretAccount } from "../src-shared/contract/secret-account";
import { Failure } from "../src-shared/failure";
import type { ApiTools } from "./api/api-tools";
import { cleanUp, previewCleanUp } from "./clean-up/clean-up";
import type { CoreParts, NamedStore } from "./core-parts";
import type { DoctorTools, StoreDisk } from "./doctor/doctor-tools";
import { reconcile } from "./doctor/reconcile";
import { runDoctor } from "./doctor/run-doctor";
import { insertRow } from "./intake/insert-row";
import type { OpenRoom } from "./open-room";
import { sqlitePathOf } from "./open-store";
import { refuseSharedDrive } from "./spool/refuse-shared-drive";
import { nodeFs } from "./spool/spool-fs";
import { storeChecker } from "./store-checker";
import { systemClock } from "./system-clock";

/** Doctor and clean-up of the store in use. */
export function careTools(
  parts: CoreParts,
  { room, named }: OpenRoom,
): Pick<ApiTools, "examine" | "reconcile" | "cleanUp"> {
  const { store, spool, admitTools } = room;
  const { jobs, retention } = store;
  const cleanUpTools = { retention, spool, clock: systemClock };
  return {
    examine: (signal) => runDoctor(doctorTools(parts, room, named), signal),
    reconcile: (signal) =>
      reconcile({ jobs, spool, insertRow: (manifest) => insertRow(admitTools, manifest) }, signal),
    cleanUp: {
      preview: (days) => previewCleanUp(cleanUpTools, days),
      run: (days, signal) => cleanUp(cleanUpTools, days, signal),
    },
  };
}

function doctorTools(parts: CoreParts, { store, spool }: OpenRoom["room"], named: NamedStore): DoctorTools {
  const { settings } = named;
  const test = storeChecker(parts);
  return {
    ...{ address: store.address, version: parts.version, jobs: store.jobs, health: store.health, spool },
    ...{ clock: systemClock, secrets: parts.secrets },
    account:
      settings.kind === "sqlite"
        ? "none"
        : named.password === null
          ? { name: secretAccount(settings) }
          : "given",
    testStore: async (signal) => test(settings, await passwordOf(parts, named), signal),
    disk: settings.kind === "sqlite" ? diskOf(sqlitePathOf(parts.dataFolder, settings)) : null,
  };
}

/** A keychain that does not answer is told by its own check; the store's then says that it has no password. */
async function passwordOf(
  { secrets }: CoreParts,
  { settings, password }: NamedStore,
): Promise<string | null> {
  if (settings.kind === "sqlite" || password !== null) return password;
  try {
    return await secrets.get(secretAccount(settings));
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code !== "keychain_unavailable") throw thrown;
    return null;
  }
}

function diskOf(path: string): StoreDisk {
  return {
    free: async () => {
      const { bavail, bsize } = await statfs(dirname(path));
      return bavail * bsize;
    },
    shared: async () => {
      try {
        await refuseSharedDrive(nodeFs, dirname(path));
        return null;
      } catch (thrown) {
        if (thrown instanceof Failure && thrown.code === "spool_on_network") return thrown;
        throw thrown;
      }
    },
  };
}
