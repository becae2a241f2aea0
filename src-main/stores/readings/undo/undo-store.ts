import type { ReadingStore } from "../../../ports/reading-store";
import type { SqlDatabase } from "../../sql-database";
import { whileBusy } from "../../while-busy";
import { deliveredMonths } from "../queries/delivered-months";
import { holdChannels } from "../queries/lock-channels";
import type { DayConnection, ReadingEngine } from "../reading-engine";
import { StaleFence } from "../stale-fence";
import { countKeepers, countMeterDays } from "./count-meter-days";
import { inForceOf } from "./in-force";
import { channelsOf, kindOf, readTaken, takeOutPart } from "./take-out-part";

/** The part of a store's readings that takes an import out again. */
export function undoStore<C extends DayConnection>(
  db: SqlDatabase<C>,
  engine: ReadingEngine<C>,
): Pick<ReadingStore, "delivered" | "inForce" | "takeOut" | "previewTakeOut"> {
  const { dialect } = db;
  return {
    delivered: (importId) => db.read((connection) => deliveredMonths(connection, importId)),
    inForce: (job) => db.read((connection) => inForceOf(connection, job)),
    async takeOut({ fence, ...part }) {
      try {
        const days = await db.transaction((connection) =>
          takeOutPart(connection, dialect, engine, fence, part),
        );
        return { outcome: "taken", days };
      } catch (error) {
        if (error instanceof StaleFence) return { outcome: "lost" };
        throw error;
      }
    },
    previewTakeOut: (part) =>
      whileBusy(() =>
        db.transaction(async (connection) => {
          const channelIds = channelsOf(part);
          const held = await holdChannels(connection, dialect, channelIds);
          const taken = await readTaken(connection, engine, part, channelIds, held);
          const keptBy = countKeepers(taken, part.importId, kindOf(part).width);
          return { days: countMeterDays(taken), keptBy };
        }),
      ),
  };
}
