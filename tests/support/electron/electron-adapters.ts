import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { electronRuntime } from "../../../scripts/electron-runtime.mjs";
import { failureCodes } from "../../../src-shared/catalogue/failures";
import { Failure, wireFailure } from "../../../src-shared/failure";
import type { Settings, SettingsFile } from "../../../src-main/ports/settings";
import { buildChild } from "../built-child";
import { inKeychain, type Keychain } from "../secrets/with-keychain";

const answer = z.object({ id: z.number(), value: z.unknown().optional(), failure: wireFailure.optional() });

/** A real Electron main process whose adapters are called from here. */
export interface ElectronAdapters {
  settings(path: string): Settings;
  get(entry: string, account: string): Promise<unknown>;
  set(entry: string, account: string, password: string): Promise<unknown>;
  /** Quits as a person would, and gives the exit code and the seconds that took. */
  quit(): Promise<{ code: unknown; seconds: number }>;
}

/** Starts Electron on the display of this test, in a keychain of its own. */
export async function startElectron(keychain: Keychain): Promise<ElectronAdapters> {
  const main = await buildChild("tests/support/electron/adapters.main.ts");
  const home = await mkdtemp(join(tmpdir(), "meterdrop-electron-"));
  await writeFile(
    join(home, "package.json"),
    JSON.stringify({ name: "adapters", version: "0.0.0", type: "module", main: main.path }),
  );
  const { executable } = await electronRuntime();
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const { program, args, env } = inKeychain(keychain, home, [executable, ...root, home]);
  const child = spawn(program, args, { env: { ...env, DISPLAY: process.env["DISPLAY"] }, stdio: "pipe" });
  child.stderr.resume();
  const waiting = new Map<number, (line: z.infer<typeof answer>) => void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (!line.startsWith("{")) return;
    const read = answer.parse(JSON.parse(line));
    waiting.get(read.id)?.(read);
  });
  const ended = once(child, "exit");
  const early = ended.then(() => Promise.reject(new Error("Electron ended before it answered")));
  // Told to whoever waits for an answer then; otherwise it is the end that was asked for.
  early.catch(() => undefined);
  let calls = 0;
  const call = async (asked: object): Promise<unknown> => {
    const id = (calls += 1);
    const answered = new Promise<z.infer<typeof answer>>((resolve) => waiting.set(id, resolve));
    child.stdin.write(`${JSON.stringify({ id, ...asked })}\n`);
    const { value, failure } = await Promise.race([answered, early]);
    if (failure === undefined) return value;
    const code = failureCodes.find((each) => each === failure.code) ?? "unexpected";
    throw new Failure(code, { params: failure.params, retryable: failure.retryable });
  };
  return {
    settings: (path) => ({
      read: async () => (await call({ what: "read", path })) as SettingsFile,
      change: async (change) => (await call({ what: "change", path, change })) as SettingsFile,
    }),
    get: (entry, account) => call({ what: "get", entry, account }),
    set: (entry, account, password) => call({ what: "set", entry, account, password }),
    quit: async () => {
      const from = performance.now();
      child.stdin.write(`${JSON.stringify({ id: 0, what: "quit" })}\n`);
      const [code] = (await ended) as unknown[];
      await main.remove();
      await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      return { code, seconds: (performance.now() - from) / 1000 };
    },
  };
}
