import { Worker, type ResourceLimits } from "node:worker_threads";
import { Failure } from "../../../src-shared/failure";
import type { ReaderCall, ReaderMessage, ReaderReply } from "./reader-messages";
import { ReplyQueue } from "./reply-queue";

/** Where the reading thread's program lies, and what it may use. */
export interface ReaderThreadOptions {
  readonly workerUrl: URL;
  readonly resourceLimits?: ResourceLimits;
}

/** One call to the thread: its replies in order, until the caller is done with it. */
export interface OpenCall {
  next(): Promise<ReaderReply>;
  /** One more batch may be sent. */
  credit(): void;
  /** Nothing more is wanted: the thread stops working on it, and what it still sends is dropped. */
  close(): void;
}

/**
 * The host's end of a reading thread. The thread starts with the first call and stays for the next; when it dies, every
 * call that waits is rejected, and the next call starts another.
 */
export class ReaderThread {
  private worker: Worker | null = null;
  private readonly calls = new Map<number, ReplyQueue<ReaderReply>>();
  private lastId = 0;
  private closed = false;

  constructor(private readonly options: ReaderThreadOptions) {}

  /** Sends a call. Its `next` rejects with the signal's reason once the signal fires. */
  open(call: ReaderCall, signal: AbortSignal): OpenCall {
    signal.throwIfAborted();
    if (this.closed) throw new Failure("interrupted");
    const id = ++this.lastId;
    const queue = new ReplyQueue<ReaderReply>();
    const abort = () => queue.fail(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    this.calls.set(id, queue);
    this.post({ id, call });
    return {
      next: () => queue.next(),
      credit: () => this.post({ id, signal: "credit" }),
      close: () => {
        signal.removeEventListener("abort", abort);
        if (this.calls.delete(id)) this.worker?.postMessage({ id, signal: "stop" } satisfies ReaderMessage);
      },
    };
  }

  async close(): Promise<void> {
    this.closed = true;
    const { worker } = this;
    this.worker = null;
    this.rejectAll(new Failure("interrupted"));
    await worker?.terminate();
  }

  private post(message: ReaderMessage): void {
    this.worker ??= this.start();
    this.worker.postMessage(message);
  }

  private start(): Worker {
    const { workerUrl, resourceLimits } = this.options;
    // No options of the host's own process: a loader or an inspector is not the thread's.
    const worker = new Worker(workerUrl, { execArgv: [], ...(resourceLimits && { resourceLimits }) });
    worker.on("message", (reply: ReaderReply) => this.calls.get(reply.id)?.push(reply));
    worker.on("error", (cause) => this.lose(worker, cause.message, cause));
    worker.on("messageerror", (cause) => this.lose(worker, cause.message, cause));
    worker.on("exit", (code) => this.lose(worker, `The reading thread ended (${code}).`));
    return worker;
  }

  /** A thread that is gone answers nobody any more. `error` comes before `exit`, and says more. */
  private lose(worker: Worker, message: string, cause?: unknown): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.rejectAll(new Failure("unexpected", { params: { message }, cause }));
  }

  private rejectAll(failure: Failure): void {
    for (const queue of this.calls.values()) queue.fail(failure);
    this.calls.clear();
  }
}
