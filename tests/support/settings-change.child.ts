// Run as a process of its own: changes one key of the settings again and again, and says so, to the end of its count.
import { join } from "node:path";
import { openSettingsFile } from "../../src-main/settings/open-settings-file";
import { exclusively } from "../../src-main/spool/exclusively";
import { systemClock } from "../../src-main/system-clock";

const [folder = "", key = "", count = ""] = process.argv.slice(2);
const turn = exclusively(join(folder, "settings.lock"), systemClock);
const settings = openSettingsFile(join(folder, "settings.json"), turn);
for (let n = 1; n <= Number(count); n += 1) {
  const change =
    key === "store"
      ? { store: { kind: "sqlite" as const, path: `/${String(n)}.db` } }
      : { window: { x: n, y: n, width: n, height: n } };
  await settings.change(change);
  process.stdout.write(`${String(n)}\n`);
}
