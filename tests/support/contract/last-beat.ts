import { z } from "zod";
import type { ContractStore } from "./contract-store";

const rows = z.tuple([z.object({ heartbeat_at: z.string() })]);

/** Lets a spool's runner have been heard so many seconds ago; gives when that was. */
export async function lastBeat({ db }: ContractStore, spoolId: string, seconds: number): Promise<string> {
  return db.transaction(async (connection) => {
    const at = db.dialect.nowPlus(String(-seconds));
    await connection.run(`UPDATE runners SET heartbeat_at = ${at} WHERE spool_id = ?`, [spoolId]);
    const found = await connection.all("SELECT heartbeat_at FROM runners WHERE spool_id = ?", [spoolId]);
    return rows.parse(found)[0].heartbeat_at;
  });
}
