import { Worker } from "node:worker_threads";
import { Failure, failureFromWire } from "../../../src-shared/failure";
import type { StoreCall, StoreReply, StoreWorkerData } from "./store-messages";

/** Questions and answers between the host and the store's thread. It starts with the first question. */
export interface WorkerLink {
  /** The answer to a message, or the Failure that the thread answered; store_lost where it died first. */
  ask(message: StoreCall): Promise<StoreReply>;
  /** Something that needs no answer; nothing where no thread runs. */
  tell(message: StoreCall): void;
  running(): boolean;
  end(): Promise<void>;
}

interface Waiting {
  readonly resolve: (reply: StoreReply) => void;
  readonly reject: (failure: Failure) => void;
}

/** A thread that died is started again by the next question. */
export function createWorkerLink(workerUrl: URL, workerData: StoreWorkerData): WorkerLink {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;

  /** What the dead thread was asked is lost. Its transaction was never committed. */
  const died = (from: Worker, reason: string) => {
    if (worker !== from) return;
    worker = null;
    for (const call of waiting.values()) call.reject(threadLost(reason));
    waiting.clear();
  };
  const answered = (reply: StoreReply) => {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === "failure") call?.reject(failureFromWire(reply.failure));
    else call?.resolve(reply);
  };
  const open = (): Worker => {
    if (worker !== null) return worker;
    const started = new Worker(workerUrl, { workerData });
    started.on("message", answered);
    started.on("error", (error) => {
      died(started, error.message);
    });
    started.on("exit", () => {
      died(started, "its thread ended.");
    });
    return (worker = started);
  };

  return {
    ask: (message) =>
      new Promise((resolve, reject: (failure: Failure) => void) => {
        waiting.set(message.id, { resolve, reject });
        open().postMessage(message);
      }),
    tell: (message) => worker?.postMessage(message),
    running: () => worker !== null,
    end: async () => {
      await worker?.terminate();
    },
  };
}

/** A call that found no thread, or whose thread died: the next one may succeed. */
export function threadLost(reason: string): Failure {
  return new Failure("store_lost", { params: { reason }, retryable: true });
}
