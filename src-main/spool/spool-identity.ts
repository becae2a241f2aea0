import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { Failure } from "../../src-shared/failure";
import { errorCode } from "./error-code";
import type { SpoolRoom } from "./spool-room";
import { writeDurably } from "./write-durably";

/** `store` is there for people: it tells which store a folder of an unreadable name belongs to. */
const identityFile = z.object({ id: z.uuid(), store: z.string() });

/**
 * The spool's UUID, by which its jobs are known in the store; minted once, whoever comes first. A damaged file is never
 * replaced: under a new id, the jobs that wait would be nobody's. Failure: settings_unreadable.
 */
export function spoolIdentity(room: SpoolRoom, store: string): Promise<string> {
  const path = join(room.folder, "spool.json");
  return room.gate(async () => {
    try {
      return identityFile.parse(JSON.parse(await room.fs.readFile(path, "utf8"))).id;
    } catch (thrown) {
      if (thrown instanceof SyntaxError || thrown instanceof z.ZodError) throw unreadable(path, thrown);
      if (errorCode(thrown) !== "ENOENT") throw thrown;
    }
    const id = randomUUID();
    await writeDurably(room.fs, path, `${JSON.stringify({ id, store }, null, 2)}\n`);
    return id;
  });
}

function unreadable(path: string, cause: Error): Failure {
  return new Failure("settings_unreadable", { params: { path, reason: cause.message }, cause });
}
