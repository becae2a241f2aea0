import type { Client } from "../../../src-shared/contract/client";
import type { EventName } from "../../../src-shared/contract/contract";
import type { FakeHost } from "./fake-host";

/** The host as a client of this process, for the stores alone: no page between. */
export function clientOf(host: FakeHost): Client {
  const listeners = new Set<{ event: EventName; listen: (value: never) => void }>();
  host.attach((_kind, name, value) => {
    for (const { event, listen } of listeners) if (event === name) listen(value as never);
  });
  return {
    call: async (method, args) => (await host.answer(method, args)) as never,
    on: (event, listener) => {
      const entry = { event, listen: listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    fileIds: () => Promise.resolve([]),
    chooseFiles: () => Promise.resolve([]),
    chooseFolder: () => Promise.resolve(null),
    openFolder: () => Promise.resolve({ ok: true, value: null }),
    copyText: () => Promise.resolve(),
  };
}
