import type { StuckJob } from "../../ports/health-store";
import type { Check, Finding } from "../check";
import { nameSome } from "../name-some";

export function judgeStuck(stuck: readonly StuckJob[]): Finding {
  if (stuck.length === 0) return { result: "ok", said: "jobs_moving" };
  const stalled = stuck.filter(({ why }) => why === "no_progress").length;
  const files = nameSome(stuck.map(({ filename, machine }) => `${filename} on ${machine}`));
  return {
    result: "warning",
    said: "jobs_stuck",
    params: { unattended: stuck.length - stalled, stalled, files },
  };
}

export const stuckJobs: Check = {
  id: "stuck_jobs",
  after: ["tables"],
  look: async ({ health, stepsOfStore }) =>
    judgeStuck((await stepsOfStore()).schema === "empty" ? [] : await health.stuckJobs()),
};
