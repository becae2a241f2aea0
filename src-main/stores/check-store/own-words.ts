import type { Failure } from "../../../src-shared/failure";

/** The server's errors have numbers from 1000 on; those of a socket are below zero. */
const FIRST_SERVER_ERROR = 1000;

/**
 * What a server or a file system said itself, for whoever looks after it: "1045: Access denied for user …". Null where a
 * failure has no words but the catalogue's.
 */
export function ownWords({ cause, params }: Failure): string | null {
  if (cause instanceof Error) {
    const number = "errno" in cause && typeof cause.errno === "number" ? cause.errno : 0;
    return number >= FIRST_SERVER_ERROR ? `${number}: ${cause.message}` : cause.message;
  }
  const words = params["reason"] ?? params["message"] ?? null;
  return words === null ? null : String(words);
}
