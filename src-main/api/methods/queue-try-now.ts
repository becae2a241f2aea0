import type { Handler } from "../api-tools";

export const queueTryNow: Handler<"queue.tryNow"> = (tools) => {
  tools.tryStoreNow();
  tools.poke();
  return Promise.resolve({});
};
