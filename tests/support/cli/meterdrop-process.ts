import { spawn } from "node:child_process";
import { join } from "node:path";

const repository = join(import.meta.dirname, "..", "..", "..");
const program = join(repository, "out", "main", "cli.js");
/** Far past what any call takes: one that hangs must fail its test by name, not by the test's own limit. */
const LONGEST_MS = 150_000;

/** How a call of the command line ended. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A call of the command line that is under way. */
export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** What it has written to stderr so far. */
  said(): string;
  /** The same signal that Ctrl+C sends, to the process itself. */
  interrupt(): void;
  /** SIGKILL to the process and all its children. */
  killTree(): void;
}

/**
 * Starts the built `meterdrop` as a process and a group of its own, as a shell would. Of the environment it has what a
 * program needs, and nothing of this person's Meterdrop. `under`: a program that runs it, with its arguments (strace).
 */
export function startMeterdrop(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  under: readonly string[] = [],
): Running {
  const [first = process.execPath, ...rest] = [...under, process.execPath, program, ...args];
  const child = spawn(first, rest, {
    detached: true,
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("the command line did not start");
  const killTree = () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-pid, "SIGKILL");
  };
  let hung = false;
  const late = setTimeout(() => {
    hung = true;
    killTree();
  }, LONGEST_MS);
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => (stdout += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (stderr += piece.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(late);
      if (hung) reject(new Error(`meterdrop ${args.join(" ")} did not end: ${stdout}${stderr}`));
      else resolve({ code, stdout, stderr });
    });
  });
  return { pid, ended, said: () => stderr, interrupt: () => child.kill("SIGINT"), killTree };
}
