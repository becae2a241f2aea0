// Run as a process of its own: admits a file again and again, holding the spool's lock, until it is killed; writes a line
// for each file it was told is in.
import { openSpool } from "../../../src-main/spool/open-spool";
import { systemClock } from "../../../src-main/system-clock";
import { newEntry } from "./new-entry";

const [dataFolder = "", source = "", lock = ""] = process.argv.slice(2);
const spool = await openSpool({ dataFolder, storeAddress: "killed", clock: systemClock });
const me = { machine: "desk", person: "Child", pid: process.pid, what: "work" };
const held = lock === "lock" ? await spool.tryLock(me) : null;
if (held !== null && !("lock" in held)) throw new Error("the spool's lock is held");
const signal = new AbortController().signal;
for (;;) {
  const manifest = await spool.copyIn(source, newEntry(), {
    signal,
    progress: (bytes) => process.stdout.write(`copied ${String(bytes)}\n`),
  });
  await spool.mark(manifest.batchId, { rowInserted: true });
  process.stdout.write(`in ${manifest.batchId}\n`);
}
