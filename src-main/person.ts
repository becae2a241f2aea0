import { execFileSync } from "node:child_process";
import { hostname, userInfo } from "node:os";
import { fullNameOf, personOf, type Person } from "./person-of";

/** A directory of users over a network may be slow or gone: then the account's name does. */
const LOOK_UP_MS = 1000;

/** The person of this operating system account. */
export function thisPerson(): Person {
  const { username, uid } = userInfo();
  return personOf({ username, hostname: hostname(), fullName: fullName(process.platform, uid) });
}

/** Linux and macOS know full names (`id -F`); Windows tells them only to a slow query, so there it is the account's. */
function fullName(platform: NodeJS.Platform, uid: number): string | null {
  if (platform === "linux") return fullNameOf(said("getent", ["passwd", String(uid)]));
  if (platform === "darwin") return said("id", ["-F"]).trim() || null;
  return null;
}

/** What a program of the system says; nothing where it is missing, fails or is slow. */
function said(program: string, args: string[]): string {
  try {
    return execFileSync(program, args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: LOOK_UP_MS,
      killSignal: "SIGKILL",
    });
  } catch {
    return "";
  }
}
