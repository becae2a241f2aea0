import type { Handler } from "../api-tools";
import { requeueJob } from "./requeue-job";

export const jobsRetry: Handler<"jobs.retry"> = (tools, { batchId, plan }, actor) =>
  requeueJob(tools, { batchId, from: ["failed", "cancelled"], plan }, actor);
