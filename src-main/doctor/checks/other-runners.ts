import type { SilentRunner } from "../../ports/health-store";
import type { Check, Finding } from "../check";
import { nameSome } from "../name-some";

/** Other computers that imports wait for and that were not heard for a minute. */
export function judgeOthers(silent: readonly SilentRunner[]): Finding {
  if (silent.length === 0) return { result: "ok", said: "others_heard" };
  const jobs = silent.reduce((sum, { waitingJobs }) => sum + waitingJobs, 0);
  const machines = silent.map(({ machine, lastHeardAt }) =>
    lastHeardAt === null
      ? `${machine}, never heard`
      : `${machine}, last heard ${lastHeardAt.slice(0, 16)} UTC`,
  );
  const count = jobs === 1 ? "1 import" : `${jobs} imports`;
  return { result: "warning", said: "others_silent", params: { count, machines: nameSome(machines) } };
}

export const otherRunners: Check = {
  id: "other_runners",
  after: ["tables"],
  look: async ({ health, spool, stepsOfStore }) => {
    if ((await stepsOfStore()).schema === "empty") return judgeOthers([]);
    return judgeOthers(await health.silentRunners(spool.id));
  },
};
