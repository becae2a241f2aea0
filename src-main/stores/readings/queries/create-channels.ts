import type { ChannelRef } from "../../../../src-shared/metering/reading-batch";
import type { SqlConnection } from "../../sql-database";
import { partsOf } from "../placeholders";

/** Inserts channels of meters that are there; channels that are there already are left as they are. */
export async function createChannels(
  connection: SqlConnection,
  channels: readonly ChannelRef[],
  keepExisting: string,
): Promise<void> {
  for (const part of partsOf(channels, 500)) {
    const values = part.map(() => "((SELECT id FROM meters WHERE identifier = ?), ?, ?)").join(", ");
    await connection.run(
      `INSERT INTO channels (meter_id, quantity, unit) VALUES ${values}${keepExisting}`,
      part.flatMap(({ meter, quantity }) => [meter.identifier, quantity, unitOf(quantity)]),
    );
  }
}

/** kVArh belongs to reactive import and export only. */
const unitOf = (quantity: ChannelRef["quantity"]): string => (quantity.startsWith("R") ? "kVArh" : "kWh");
