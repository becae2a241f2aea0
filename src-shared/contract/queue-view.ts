import { z } from "zod";
import { wireFailure } from "../failure";
import { jobView } from "./job-view";

/** A file safe in the spool whose job the store has not got yet. */
export const spoolEntryView = z.object({
  batchId: z.string(),
  filename: z.string(),
  byteSize: z.number(),
  typeChoice: z.enum(["auto", "hh", "daily"]),
  dryRun: z.boolean(),
  source: z.string(),
  /** When it was admitted, by this computer's clock, ISO 8601 in UTC. */
  admittedAt: z.string(),
  cancelled: z.boolean(),
});
export type SpoolEntryView = z.infer<typeof spoolEntryView>;

/** What became of the store at the last look. */
export const storeView = z.object({
  kind: z.enum(["sqlite", "mysql"]),
  /** The file's path or user@host/database: never a password. */
  address: z.string(),
  state: z.enum(["ready", "away", "held_back"]),
  /** Why it is away (no answer, refused, full) or work is held back (schema older, newer). */
  failure: wireFailure.nullable(),
  /** Since when it is away, ISO 8601 in UTC. */
  since: z.string().nullable(),
  /** When it is tried again, ISO 8601 in UTC. */
  nextTryAt: z.string().nullable(),
  answerMs: z.number().nullable(),
  /** sqlite: bytes of the file. */
  bytes: z.number().nullable(),
});
export type StoreView = z.infer<typeof storeView>;

/** Somebody wants nothing started for now; running imports are finished. */
export const queuePause = z.object({
  /** Who asked for it. */
  by: z.string(),
  /** By this computer's clock, ISO 8601 in UTC. */
  at: z.string(),
  /** When it ends by itself; null: until somebody resumes. */
  until: z.string().nullable(),
});
export type QueuePause = z.infer<typeof queuePause>;

/** Imports at a time that may be chosen. */
export const MOST_PARALLEL = 16;

/** Imports at a time: how many it is now, what a person chose (null: by the cores of this computer), and the most. */
export const parallelView = z.object({
  now: z.number().int(),
  chosen: z.number().int().nullable(),
  most: z.number().int(),
});

/** The whole state of the Imports screen, replaced at every event; an older revision is dropped. */
export const queueView = z.object({
  revision: z.number().int(),
  importing: z.array(jobView),
  /** Queued jobs of this computer, next first (at most 500), and how many there are. */
  waiting: z.array(jobView),
  waitingCount: z.number().int(),
  /** In the spool, not in the store yet. */
  spooled: z.array(spoolEntryView),
  /** Today's finished jobs of this computer, newest first (at most 100). */
  finished: z.array(jobView),
  finishedCount: z.number().int(),
  finishedRows: z.number().int(),
  /** Whether any import was ever recorded: an empty screen offers the samples. */
  everImported: z.boolean(),
  store: storeView,
  /** Who runs this spool: this process, or another one (named) which does the work. */
  runner: z.object({ here: z.boolean(), holder: z.string().nullable() }),
  paused: queuePause.nullable(),
  parallel: parallelView,
});
export type QueueView = z.infer<typeof queueView>;
