/** The code of a system or SQLite error ("ENOSPC", "SQLITE_BUSY"); null for anything else. */
export function errorCode(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !("code" in thrown)) return null;
  return typeof thrown.code === "string" && thrown.code !== "" ? thrown.code : null;
}
