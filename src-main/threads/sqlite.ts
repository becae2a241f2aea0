import type { JobStore, RejectedRecord } from "../ports/job-store";
import type { SchemaState, SchemaStore } from "../ports/schema-store";
import type { Store } from "../ports/store";
import type { StorePart } from "./sqlite/store-messages";
import { startStoreThread, type StoreThread } from "./sqlite/store-thread";

interface ThreadOptions {
  readonly workerUrl: URL;
  readonly path: string;
  readonly migrationsFolder: string;
}

/**
 * The embedded store in a thread of its own: a synchronous driver must not block the window. The same Store as
 * openSqliteStore gives; failures cross as data, signals as messages, iterables in pages.
 */
export function openSqliteThread({ workerUrl, path, migrationsFolder }: ThreadOptions): Store {
  const thread = startStoreThread(workerUrl, { path, migrationsFolder, use: "store" });
  return {
    kind: "sqlite",
    address: path,
    jobs: methodsOf<JobStore>(thread, "jobs", {
      rejects: (jobId) => thread.iterate("jobs", "rejects", [jobId]) as AsyncIterable<RejectedRecord>,
    }),
    readings: methodsOf(thread, "readings"),
    people: methodsOf(thread, "people"),
    audit: methodsOf(thread, "audit"),
    runners: methodsOf(thread, "runners"),
    schema: methodsOf(thread, "schema"),
    health: methodsOf(thread, "health"),
    retention: methodsOf(thread, "retention"),
    close: () => thread.close(),
  };
}

/** Looks at the tables of an existing file in a thread that ends with it, and changes nothing (lookAtSqliteFile). */
export async function lookInSqliteThread(options: ThreadOptions): Promise<SchemaState> {
  const { workerUrl, path, migrationsFolder } = options;
  const thread = startStoreThread(workerUrl, { path, migrationsFolder, use: "look" });
  try {
    return await methodsOf<SchemaStore>(thread, "schema").look();
  } finally {
    await thread.close();
  }
}

/** Every method of a part as a call into the thread. The part's names are the port's: serveStore refuses any other. */
function methodsOf<P extends object>(thread: StoreThread, part: StorePart, own: Partial<P> = {}): P {
  return new Proxy(own as P, {
    get: (target, method) => {
      // A promise that resolves with this object asks it for `then`.
      if (typeof method !== "string" || method === "then") return undefined;
      if (Object.hasOwn(target, method)) return Reflect.get(target, method) as unknown;
      return (...args: unknown[]) => thread.call(part, method, args);
    },
  });
}
