import { SIGNAL, type StorePart, type StoreReply, type StoreWorkerData } from "./store-messages";
import { createWorkerLink, threadLost } from "./worker-link";

/** The host's side of the store's thread. */
export interface StoreThread {
  call(part: StorePart, method: string, args: readonly unknown[]): Promise<unknown>;
  /** The values of a method that answers with an iterable, fetched in pages as they are wanted. */
  iterate(part: StorePart, method: string, args: readonly unknown[]): AsyncGenerator;
  close(): Promise<void>;
}

export function startStoreThread(workerUrl: URL, workerData: StoreWorkerData): StoreThread {
  const link = createWorkerLink(workerUrl, workerData);
  let last = 0;
  let closed = false;

  /** An AbortSignal among the arguments does not cross: its abort is a message of its own. */
  const begin = async (
    id: number,
    part: StorePart,
    method: string,
    args: readonly unknown[],
  ): Promise<StoreReply> => {
    if (closed) throw threadLost("the store was closed.");
    const signal = args.find((arg) => arg instanceof AbortSignal);
    const abort = () => {
      link.tell({ id, kind: "abort" });
    };
    signal?.addEventListener("abort", abort, { once: true });
    try {
      signal?.throwIfAborted();
      const sent = args.map((arg) => (arg instanceof AbortSignal ? SIGNAL : arg));
      return await link.ask({ id, kind: "call", part, method, args: sent });
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  };

  return {
    async call(part, method, args) {
      const reply = await begin(++last, part, method, args);
      return reply.kind === "value" ? reply.value : undefined;
    },
    async *iterate(part, method, args) {
      const id = ++last;
      await begin(id, part, method, args);
      try {
        for (;;) {
          if (closed) throw threadLost("the store was closed.");
          const reply = await link.ask({ id, kind: "page" });
          if (reply.kind !== "values" || reply.values.length === 0) return;
          yield* reply.values;
        }
      } finally {
        link.tell({ id, kind: "drop" });
      }
    },
    async close() {
      closed = true;
      if (!link.running()) return;
      // A thread that dies before it answers is closed too.
      await link.ask({ id: ++last, kind: "close" }).catch(() => undefined);
      await link.end();
    },
  };
}
