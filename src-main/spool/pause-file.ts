import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { queuePause, type QueuePause } from "../../src-shared/contract/queue-view";
import { errorCode } from "./error-code";
import { writingIn } from "./spool-failure";
import type { SpoolRoom } from "./spool-room";
import { syncFolder, writeDurably } from "./write-durably";

/** Whoever damaged the file, somebody paused the queue: nothing is started against their wish. */
const UNREADABLE: QueuePause = { by: "pause.json", at: new Date(0).toISOString(), until: null };

const pathOf = (room: SpoolRoom): string => join(room.folder, "pause.json");

/** The pause that was asked for, over or not; null where nobody asked. */
export async function readPause(room: SpoolRoom): Promise<QueuePause | null> {
  return writingIn(room.folder, async () => {
    let text: string;
    try {
      text = await room.fs.readFile(pathOf(room), "utf8");
    } catch (thrown) {
      if (errorCode(thrown) === "ENOENT") return null;
      throw thrown;
    }
    return pauseOf(text);
  });
}

function pauseOf(text: string): QueuePause {
  try {
    return queuePause.catch(UNREADABLE).parse(JSON.parse(text));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return UNREADABLE;
    throw thrown;
  }
}

export function writePause(room: SpoolRoom, pause: QueuePause): Promise<void> {
  const text = `${JSON.stringify(pause, null, 2)}\n`;
  return room.gate(() => writingIn(room.folder, () => writeDurably(room.fs, pathOf(room), text)));
}

/** Ends a pause; where `which` is given, only while it is still that one: a later one of somebody else's stays. */
export function removePause(room: SpoolRoom, which: QueuePause | null): Promise<void> {
  return room.gate(async () => {
    if (which !== null && !isDeepStrictEqual(await readPause(room), which)) return;
    await writingIn(room.folder, async () => {
      await room.fs.rm(pathOf(room), { force: true });
      await syncFolder(room.fs, room.folder);
    });
  });
}
