import { Failure } from "../../../src-shared/failure";
import type { Handler } from "../api-tools";
import { needJob } from "../need-job";
import { rejectsHeader, rejectsLine } from "../rejects-csv";

export const jobsRejects: Handler<"jobs.rejects"> = async (tools, { batchId }, _actor, signal) => {
  const job = await needJob(tools, batchId);
  if (job.plan === null || job.failedRows === 0) {
    throw new Failure("job_not_in_state", {
      params: { status: "without rejected rows", action: "downloaded" },
    });
  }
  const lines = [rejectsHeader(batchId, job.plan)];
  for await (const reject of tools.jobs.rejects(job.id)) {
    signal.throwIfAborted();
    lines.push(rejectsLine(job.plan, reject));
  }
  const filename = `${job.filename.replace(/\.[^.]*$/, "")}-rejected.csv`;
  return { filename, csv: `${lines.join("\r\n")}\r\n` };
};
