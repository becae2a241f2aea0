import { readFile } from "node:fs/promises";

/** One call of the kernel by a traced process, as far as order is concerned. */
export interface SystemCall {
  readonly name: string;
  /** The path that it names, or that its file descriptor stands for; a rename's is the new one. */
  readonly path: string;
  /** What was written, as far as the trace has it. */
  readonly text: string;
}

/** The calls that decide what is on the disk after a crash, and those by which a row reaches its store. */
const TRACED =
  "openat,fsync,fdatasync,rename,renameat,renameat2,link,unlink,write,writev,pwrite64,sendto,sendmsg";

/** The arguments of an strace that follows every thread of a program and writes what it sees to a file. */
export const straceTo = (file: string): string[] => [
  ...["strace", "--follow-forks", "--decode-fds=path", "--string-limit=4096", "--quiet=all"],
  ...[`--trace=${TRACED}`, `--output=${file}`, "--"],
];

/** What such a file tells, in the order in which the calls were begun; those that failed are left out. */
export async function readTrace(file: string): Promise<SystemCall[]> {
  const lines = (await readFile(file, "utf8")).split("\n");
  return lines.flatMap((line) => readLine(line) ?? []);
}

function readLine(line: string): SystemCall | null {
  const [, name = "", rest = ""] = /^\d+ +(\w+)\((.*)$/.exec(line) ?? [];
  if (name === "" || / = -1 E[A-Z]+ /.test(line)) return null;
  const strings = [...rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text);
  const descriptor = /^\d+<([^>]*)>/.exec(rest)?.[1];
  const named = name.startsWith("rename") || name === "link" ? strings.at(-1) : strings[0];
  const isNamed = /^(openat|rename|link|unlink)/.test(name);
  return { name, path: (isNamed ? named : descriptor) ?? "", text: isNamed ? "" : strings.join("") };
}
