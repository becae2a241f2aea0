import { posix, win32 } from "node:path";

/**
 * Where this person's settings, spool and embedded store lie: METERDROP_DATA_DIR (a relative one counts from the current
 * folder), or the platform's usual place: $XDG_DATA_HOME or ~/.local/share on Linux, Application Support on macOS,
 * %APPDATA% on Windows. An empty variable counts as none.
 */
export function dataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  const path = platform === "win32" ? win32 : posix;
  const named = env["METERDROP_DATA_DIR"] ?? "";
  if (named !== "") return path.resolve(named);
  if (platform === "darwin") return path.join(home, "Library", "Application Support", "Meterdrop");
  if (platform === "win32")
    return path.join(env["APPDATA"] || path.join(home, "AppData", "Roaming"), "Meterdrop");
  // The XDG base directory specification has a relative path ignored.
  const shared = env["XDG_DATA_HOME"] ?? "";
  return path.join(path.isAbsolute(shared) ? shared : path.join(home, ".local", "share"), "meterdrop");
}
