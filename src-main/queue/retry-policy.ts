import type { FailureCode } from "../../src-shared/catalogue/failures";
import type { Failure } from "../../src-shared/failure";

/** After so many tries without progress a job fails (DESIGN.md section 7). */
export const MOST_TRIES = 5;

/** What becomes of a run that failed. */
export type Verdict =
  /** A condition of the store: the queue pauses until it is ready, and it is no try. */
  | { readonly kind: "pause" }
  | { readonly kind: "again"; readonly afterSeconds: number | null; readonly countTry: boolean }
  | { readonly kind: "fail" }
  /** The same error, as often as it may be tried. */
  | { readonly kind: "give_up" };

/** Nothing about the file is wrong, and no other file would fare better until the store is well again. */
const conditions: ReadonlySet<FailureCode> = new Set<FailureCode>([
  "store_unreachable",
  "store_refused",
  "store_password_needed",
  "store_not_encrypted",
  "store_no_database",
  "store_no_rights",
  "store_read_only",
  "store_too_many_connections",
  "store_lost",
  "store_corrupt",
  "disk_full",
  "schema_older",
  "schema_newer",
  "schema_differs",
  "migration_busy",
  "keychain_unavailable",
]);

/** Whether a failure is a condition of the store: files then wait in the spool. */
export const isStoreCondition = (code: string): boolean => (conditions as ReadonlySet<string>).has(code);

/** Errors nobody foresaw: tried again, since most of them pass, but counted. */
const counted: ReadonlySet<FailureCode> = new Set<FailureCode>(["unexpected", "store_error"]);

/** Seconds before try 2, 3, 4 and 5. */
const BACK_OFF = [5, 20, 60, 180];

/** Judges a failed run. `tries` is how many were counted before it, `progressed` whether this one brought rows in. */
export function verdictOn(failure: Failure, tries: number, progressed: boolean): Verdict {
  if (isStoreCondition(failure.code)) return { kind: "pause" };
  if (failure.code === "interrupted") return { kind: "again", afterSeconds: null, countTry: false };
  if (failure.code === "store_busy") return { kind: "again", afterSeconds: 5, countTry: false };
  if (!counted.has(failure.code)) return { kind: "fail" };
  const before = progressed ? 0 : tries;
  if (before + 1 >= MOST_TRIES) return { kind: "give_up" };
  return { kind: "again", afterSeconds: BACK_OFF[before] ?? 180, countTry: true };
}
