import { resolve } from "node:path";

/**
 * The files that a command line asks to open. `fromSource`: its first plain argument is then the application's own
 * folder; all that starts with a dash is Chromium's.
 */
export function openedFiles(argv: readonly string[], folder: string, fromSource: boolean): string[] {
  const plain = argv.slice(1).filter((argument) => argument !== "" && !argument.startsWith("-"));
  return plain.slice(fromSource ? 1 : 0).map((file) => resolve(folder, file));
}
