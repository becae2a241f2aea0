import type { Manifest } from "../../ports/spool";
import type { Check, Finding } from "../check";
import { forgottenOf, type Forgotten } from "../forgotten";
import { nameSome } from "../name-some";

/** Guarantee 5: a row that was inserted and is not there any more means that the store forgot it. */
export function judgeForgotten({ forgotten, known, later }: Forgotten): Finding {
  if (forgotten.length === 0) return { result: "ok", said: "jobs_remembered", params: { count: known } };
  const files = nameSome(forgotten.map(({ filename }: Manifest) => filename));
  const params = { count: forgotten.length, files };
  return later === 0
    ? { result: "error", said: "jobs_forgotten", params }
    : { result: "error", said: "jobs_forgotten_later", params: { ...params, later } };
}

export const forgottenJobs: Check = {
  id: "forgotten_jobs",
  after: ["tables", "spool"],
  look: async (round) => {
    const isEmpty = (await round.stepsOfStore()).schema === "empty";
    // An empty database has no table to ask, and knows nothing.
    const jobs = isEmpty ? { known: () => Promise.resolve([]) } : round.jobs;
    return judgeForgotten(await forgottenOf({ jobs, spool: round.spool }));
  },
};
