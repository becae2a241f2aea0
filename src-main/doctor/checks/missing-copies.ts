import type { Check, Finding } from "../check";
import { hasCopy } from "../has-copy";
import { nameSome } from "../name-some";

/** `needed`: imports that wait or failed; `gone`: the files of those whose copy is not there, or is cut short. */
export function judgeCopies(needed: number, gone: readonly { filename: string }[]): Finding {
  if (gone.length === 0) return { result: "ok", said: "copies_there", params: { count: needed } };
  const files = nameSome(gone.map(({ filename }) => filename));
  return { result: "error", said: "copies_missing", params: { count: gone.length, files } };
}

export const missingCopies: Check = {
  id: "missing_copies",
  after: ["tables", "spool"],
  look: async (round) => {
    if ((await round.stepsOfStore()).schema === "empty") return judgeCopies(0, []);
    const needs = await round.health.needCopies(round.spool.id);
    const gone: { filename: string }[] = [];
    for (const need of needs) {
      if (!(await hasCopy(round.spool, need.batchId))) gone.push(need);
    }
    return judgeCopies(needs.length, gone);
  },
};
