// An Electron main process for tests of the adapters that load only there. Each line on standard input is a call, each line
// of JSON on standard output its answer.
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { app } from "electron";
import { z } from "zod";
import { asFailure } from "../../../src-shared/failure";
import type { SettingsFile } from "../../../src-main/ports/settings";
import { forkKeychain } from "../../../src-main/electron/fork-keychain";
import { openSettingsStore } from "../../../src-main/electron/settings-store";
import { openSecrets } from "../../../src-main/secrets/open-secrets";
import { exclusively } from "../../../src-main/spool/exclusively";
import { systemClock } from "../../../src-main/system-clock";

const call = z.discriminatedUnion("what", [
  z.object({ id: z.number(), what: z.literal("read"), path: z.string() }),
  z.object({
    id: z.number(),
    what: z.literal("change"),
    path: z.string(),
    change: z.custom<Partial<SettingsFile>>(),
  }),
  z.object({ id: z.number(), what: z.literal("get"), entry: z.string(), account: z.string() }),
  z.object({
    id: z.number(),
    what: z.literal("set"),
    entry: z.string(),
    account: z.string(),
    password: z.string(),
  }),
  z.object({ id: z.number(), what: z.literal("quit") }),
]);

function settings(path: string) {
  return openSettingsStore(path, exclusively(join(dirname(path), "settings.lock"), systemClock));
}

async function run(asked: z.infer<typeof call>): Promise<unknown> {
  switch (asked.what) {
    case "read":
      return settings(asked.path).read();
    case "change":
      return settings(asked.path).change(asked.change);
    case "get":
      return openSecrets({}, pathToFileURL(asked.entry), forkKeychain).get(asked.account);
    case "set":
      return openSecrets({}, pathToFileURL(asked.entry), forkKeychain).set(asked.account, asked.password);
    case "quit":
      app.quit();
      return null;
  }
}

async function answer(line: string): Promise<void> {
  const asked = call.parse(JSON.parse(line));
  const result = await run(asked).then(
    (value) => ({ id: asked.id, value: value ?? null }),
    (thrown: unknown) => ({ id: asked.id, failure: asFailure(thrown).toWire() }),
  );
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

app.on("window-all-closed", () => undefined);
void app.whenReady().then(() => {
  createInterface({ input: process.stdin }).on("line", (line) => void answer(line));
});
