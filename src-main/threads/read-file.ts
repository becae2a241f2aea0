import { Failure, type WireFailure } from "../../src-shared/failure";
import { failureCodes, type FailureCode } from "../../src-shared/catalogue/failures";
import type { Detection, FirstLook } from "../../src-shared/jobs/detection";
import type { ImportPlan, TypeChoice } from "../../src-shared/jobs/import-plan";
import type { ReadingBatch } from "../../src-shared/metering/reading-batch";
import type { ReadEnd } from "./read-file/read-batches";
import type { ReaderCall, ReaderReply } from "./read-file/reader-messages";
import { ReaderThread, type ReaderThreadOptions } from "./read-file/reader-thread";

export interface DetectRequest {
  readonly path: string;
  /** The name to tell of the file: the copy in the spool has another. */
  readonly filename: string;
  readonly typeChoice: TypeChoice;
  readonly signal: AbortSignal;
  /** Told how many bytes have been looked at: the whole file where a sample leaves something open. */
  readonly onBytes?: (bytes: number) => void;
}

export interface ReadRequest {
  readonly path: string;
  readonly plan: ImportPlan;
  /** Rows up to this one are in already: read again, and not given out. A batch ends exactly there. */
  readonly afterRow: number;
  /** Rows a batch aims at; Infinity leaves it to the bounds of memory. */
  readonly batchRows: number;
  readonly signal: AbortSignal;
  /** What the file's size must be, where it is known. */
  readonly byteSize?: number;
}

/** The batches of a file, to be gone through once. */
export interface FileReading extends AsyncIterable<ReadingBatch> {
  /** What the file came to; settles when the last batch was taken, the reading failed, or its caller turned away. */
  readonly ended: Promise<ReadEnd>;
}

/**
 * A thread that reads files. Failures: file_missing, not_a_file, file_changed, line_too_long, plan_unreadable,
 * unexpected (the thread died); a signal that fires rejects with its reason.
 */
export interface FileReader {
  /** Makes out how the file is to be read; reads all of it where a sample leaves something open. */
  detect(request: DetectRequest): Promise<FirstLook>;
  /** Holds a plan that a person gave against the file. */
  checkPlan(request: { path: string; plan: ImportPlan; signal: AbortSignal }): Promise<Detection>;
  /** Reads the file from its beginning; at most two batches are made ahead of the one that is taken. */
  read(request: ReadRequest): FileReading;
  /** Ends the thread; whatever still waits is rejected as interrupted. */
  close(): Promise<void>;
}

/** A reader of files in a thread of its own, which starts with the first call. */
export function openFileReader(options: ReaderThreadOptions): FileReader {
  const thread = new ReaderThread(options);
  return {
    detect: ({ path, filename, typeChoice, signal, onBytes }) =>
      detection(thread, { kind: "detect", path, filename, typeChoice }, signal, onBytes),
    checkPlan: async ({ path, plan, signal }) => {
      const checked = await detection(thread, { kind: "checkPlan", path, plan }, signal);
      if (checked.kind === "rejects")
        throw new TypeError("a plan was held against a file, which looks for nothing");
      return checked;
    },
    read: (request) => startReading(thread, request),
    close: () => thread.close(),
  };
}

async function detection(
  thread: ReaderThread,
  call: ReaderCall,
  signal: AbortSignal,
  onBytes?: (bytes: number) => void,
): Promise<FirstLook> {
  const open = thread.open(call, signal);
  try {
    for (;;) {
      const reply = await open.next();
      if (reply.kind === "detection") return reply.detection;
      if (reply.kind !== "progress") throw unwelcome(reply);
      onBytes?.(reply.bytes);
    }
  } finally {
    open.close();
  }
}

function startReading(thread: ReaderThread, request: ReadRequest): FileReading {
  let settle: { resolve: (end: ReadEnd) => void; reject: (thrown: unknown) => void } | null = null;
  const ended = new Promise<ReadEnd>((resolve, reject) => (settle = { resolve, reject }));
  // Whoever goes through the batches hears of a failure there; asking for the end too is up to them.
  ended.catch(() => undefined);
  return {
    ended,
    async *[Symbol.asyncIterator]() {
      try {
        settle?.resolve(yield* batches(thread, request));
      } catch (thrown) {
        settle?.reject(thrown);
        throw thrown;
      } finally {
        // Says nothing where it has settled: for a caller that turned away before the end.
        settle?.reject(new Failure("interrupted"));
      }
    },
  };
}

async function* batches(thread: ReaderThread, request: ReadRequest): AsyncGenerator<ReadingBatch, ReadEnd> {
  const { path, plan, afterRow, batchRows, byteSize = null, signal } = request;
  const open = thread.open({ kind: "read", path, plan, afterRow, batchRows, byteSize }, signal);
  try {
    for (;;) {
      const reply = await open.next();
      if (reply.kind === "ended") return reply.end;
      if (reply.kind !== "batch") throw unwelcome(reply);
      open.credit();
      yield reply.batch;
    }
  } finally {
    open.close();
  }
}

/** The failure that a thread sent; any other reply is a fault of the program. */
function unwelcome(reply: ReaderReply): Failure {
  if (reply.kind === "failed") return failureOf(reply.failure);
  return new Failure("unexpected", { params: { message: `the reading thread answered ${reply.kind}` } });
}

function failureOf({ code, params, retryable }: WireFailure): Failure {
  const known = failureCodes.find((candidate) => candidate === code);
  const fallback: FailureCode = "unexpected";
  return new Failure(known ?? fallback, {
    params: known === undefined ? { message: code } : params,
    retryable,
  });
}
