import { z } from "zod";
import type { DayConnection } from "../reading-engine";
import { partsOf, placeholders } from "../placeholders";

const rows = z.array(z.tuple([z.string(), z.string(), z.number()]));

/** The channels of these meters that the store has. */
export async function findChannels(
  connection: DayConnection,
  identifiers: readonly string[],
): Promise<{ identifier: string; quantity: string; id: number }[]> {
  const found: { identifier: string; quantity: string; id: number }[] = [];
  for (const part of partsOf(identifiers, 500)) {
    const sql = `
      SELECT m.identifier, c.quantity, c.id
      FROM meters m
      JOIN channels c ON c.meter_id = m.id
      WHERE m.identifier IN (${placeholders(part.length)})`;
    for (const [identifier, quantity, id] of rows.parse(await connection.arrays(sql, part))) {
      found.push({ identifier, quantity, id });
    }
  }
  return found;
}
