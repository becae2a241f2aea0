import type { Handler } from "../api-tools";

export const queueNow: Handler<"queue.now"> = (tools) => tools.queueNow();
