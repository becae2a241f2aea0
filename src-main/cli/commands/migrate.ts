import type { StoreRoom } from "../../store-room";
import { ExitCode } from "../exit-codes";
import type { Streams } from "../streams";

/** `meterdrop migrate`: sets up or brings up to date the tables of the store, and writes who did it to the audit trail. */
export async function migrate(room: StoreRoom, streams: Streams, signal: AbortSignal): Promise<ExitCode> {
  const { name, email } = room.admitTools.person;
  const ran = await room.store.schema.migrate(`${name} on ${room.admitTools.machine}`, signal);
  for (const file of ran) streams.out(file);
  streams.out(ran.length === 0 ? "The tables are up to date." : `${String(ran.length)} migrations ran.`);
  const known = await room.store.people.ensure({ name, email, role: room.admitTools.firstRole });
  const actor = { ...known, name, email, machine: room.admitTools.machine };
  const params = { files: ran.length };
  await room.store.audit.record({ actor, action: "migrate", subject: null, outcome: "ok", params });
  return ExitCode.allIn;
}
