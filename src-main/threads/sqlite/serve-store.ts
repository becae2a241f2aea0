import type { MessagePort } from "node:worker_threads";
import { asFailure, Failure } from "../../../src-shared/failure";
import type { Store } from "../../ports/store";
import { SIGNAL, type StoreCall, type StorePart, type StoreReply } from "./store-messages";

/** Values of an iterable sent at once: rejected rows of a few hundred bytes. */
const PAGE = 500;

/** As much of a store as a thread serves. */
export type ServedStore = Partial<Pick<Store, StorePart>> & Pick<Store, "close">;

type AnyMethod = (...args: unknown[]) => unknown;

/**
 * Answers calls into a store from another thread, each in its own time: a read does not wait for a batch that is
 * between two statements. `closed` is called when the store is.
 */
export function serveStore(store: ServedStore, port: MessagePort, closed: () => void): void {
  const running = new Map<number, AbortController>();
  const iterators = new Map<number, AsyncIterator<unknown>>();

  const call = async (asked: StoreCall & { kind: "call" }): Promise<StoreReply> => {
    const stop = new AbortController();
    running.set(asked.id, stop);
    try {
      const value = await invoke(store, asked, stop.signal);
      if (!isAsyncIterable(value)) return { id: asked.id, kind: "value", value };
      iterators.set(asked.id, value[Symbol.asyncIterator]());
      return { id: asked.id, kind: "iterable" };
    } finally {
      running.delete(asked.id);
    }
  };

  const page = async (id: number): Promise<StoreReply> => {
    const iterator = iterators.get(id);
    // A thread that died and was started again knows nothing of it: an empty page would pass for its end.
    if (iterator === undefined) throw threadRestarted();
    const values: unknown[] = [];
    while (values.length < PAGE) {
      const next = await iterator.next();
      if (next.done === true) break;
      values.push(next.value);
    }
    if (values.length === 0) iterators.delete(id);
    return { id, kind: "values", values };
  };

  const answer = (id: number, work: Promise<StoreReply>) =>
    work.then(
      (reply) => {
        port.postMessage(reply);
      },
      (thrown: unknown) => {
        const failure = asFailure(thrown).toWire();
        port.postMessage({ id, kind: "failure", failure } satisfies StoreReply);
      },
    );

  port.on("message", (message: StoreCall) => {
    const { id } = message;
    switch (message.kind) {
      case "call":
        return void answer(id, call(message));
      case "page":
        return void answer(id, page(id));
      case "abort":
        running.get(id)?.abort();
        return;
      case "drop":
        void iterators.get(id)?.return?.();
        iterators.delete(id);
        return;
      case "close":
        return void answer(id, closeStore(store, id)).finally(closed);
    }
  });
}

/** Anything but a method of the port's own name is refused. */
async function invoke(
  store: ServedStore,
  { part, method, args }: StoreCall & { kind: "call" },
  signal: AbortSignal,
) {
  const methods = (store[part] ?? {}) as unknown as Record<string, AnyMethod | undefined>;
  const found = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (found === undefined) throw new TypeError(`the store has no ${part}.${method}`);
  return await found(...args.map((arg) => (arg === SIGNAL ? signal : arg)));
}

function threadRestarted(): Failure {
  return new Failure("store_lost", { params: { reason: "its thread was started again." }, retryable: true });
}

async function closeStore(store: ServedStore, id: number): Promise<StoreReply> {
  await store.close();
  return { id, kind: "value", value: null };
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
