import { Failure } from "../../src-shared/failure";
import { errorCode } from "./error-code";

const FULL: ReadonlySet<string | null> = new Set(["ENOSPC", "EDQUOT", "SQLITE_FULL"]);

/** What went wrong in a folder of ours, as a Failure: disk_full, else spool_not_writable with the system's words. */
export function spoolFailure(thrown: unknown, folder: string): Failure {
  if (thrown instanceof Failure) return thrown;
  if (FULL.has(errorCode(thrown)))
    return new Failure("disk_full", { params: { folder }, cause: thrown, retryable: true });
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new Failure("spool_not_writable", { params: { folder, reason }, cause: thrown });
}

/** Runs work on a folder of ours, whose system errors come out as Failures; a cancel comes out as it is. */
export async function writingIn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (errorCode(thrown) === null || isAbort(thrown)) throw thrown;
    throw spoolFailure(thrown, folder);
  }
}

function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === "AbortError";
}
