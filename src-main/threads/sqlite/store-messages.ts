import type { WireFailure } from "../../../src-shared/failure";

/** The parts of a Store that a thread serves. */
export const storeParts = [
  "jobs",
  "readings",
  "people",
  "audit",
  "runners",
  "schema",
  "health",
  "retention",
] as const;
export type StorePart = (typeof storeParts)[number];

/** What a thread is started with. */
export interface StoreWorkerData {
  readonly path: string;
  readonly migrationsFolder: string;
  /** `look`: the tables of an existing file are looked at, and nothing of it is changed. */
  readonly use: "store" | "look";
}

/** The place of an AbortSignal among the arguments: signals do not cross threads, aborts are messages. */
export const SIGNAL = "\u0000signal";

/** What the host asks of the thread; `id` is the call's, in all that follows it too. */
export type StoreCall =
  | {
      readonly id: number;
      readonly kind: "call";
      readonly part: StorePart;
      readonly method: string;
      readonly args: readonly unknown[];
    }
  | { readonly id: number; readonly kind: "abort" }
  /** The next values of an iterable that a call answered with. */
  | { readonly id: number; readonly kind: "page" }
  /** Nobody wants the rest of the iterable. */
  | { readonly id: number; readonly kind: "drop" }
  | { readonly id: number; readonly kind: "close" };

/** One answer to each call, page and close. A page is over where it has no value. */
export type StoreReply =
  | { readonly id: number; readonly kind: "value"; readonly value: unknown }
  | { readonly id: number; readonly kind: "iterable" }
  | { readonly id: number; readonly kind: "values"; readonly values: readonly unknown[] }
  | { readonly id: number; readonly kind: "failure"; readonly failure: WireFailure };
