import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);

const line = z.object({
  value: z.string().nullable().optional(),
  failure: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).optional(),
  place: z.string(),
  seconds: z.number(),
});
export type Answered = z.infer<typeof line>;

/** An empty password would prompt; a newline is one. */
const unlocked = `printf "\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$@"`;
/** A keyring that nobody has made yet, and a display to ask on: the prompt is never answered. */
const asking = `gnome-keyring-daemon --start --components=secrets >/dev/null; exec "$@"`;

/** What a process is to find: an unlocked keyring, one that prompts on a display, or none. */
export type Keychain = { kind: "unlocked" } | { kind: "asking"; display: string } | { kind: "none" };

/** A program to start so that it finds such a keychain, whose files lie under `home`. */
export function inKeychain(
  keychain: Keychain,
  home: string,
  command: readonly string[],
): { program: string; args: string[]; env: NodeJS.ProcessEnv } {
  const env = { PATH: process.env["PATH"], HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home };
  const [program = "", ...args] = command;
  if (keychain.kind === "none") return { program, args, env };
  const script = keychain.kind === "unlocked" ? unlocked : asking;
  return {
    program: "dbus-run-session",
    args: ["--", "sh", "-c", script, "sh", ...command],
    env: keychain.kind === "asking" ? { ...env, DISPLAY: keychain.display } : env,
  };
}

/** Runs a Node script in a D-Bus session and keyring of its own, and gives the lines of JSON that it wrote. */
export async function withKeychain(keychain: Keychain, script: string, given: string[]): Promise<Answered[]> {
  const home = await mkdtemp(join(tmpdir(), "meterdrop-keyring-"));
  const { program, args, env } = inKeychain(keychain, home, [process.execPath, script, ...given]);
  try {
    const { stdout } = await run(program, args, { env, timeout: 30_000, killSignal: "SIGKILL" });
    // Daemons of the session write there too.
    const lines = stdout.split("\n").filter((each) => each.startsWith("{"));
    return lines.map((each) => line.parse(JSON.parse(each)));
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
