import { z } from "zod";
import type { StateWord } from "../../src-shared/jobs/state-word";

/**
 * What History can be narrowed to by state, in the order to choose from, with the words that it takes in: what asks for
 * somebody first, then the course of a job. Every word is within one of them.
 */
export const stateChoices = {
  attention: ["failed", "needs_answer", "with_problems"],
  waiting: ["queued", "paused", "waiting", "trying_again"],
  importing: ["importing", "stopping"],
  imported: ["imported"],
  with_problems: ["with_problems"],
  already_in: ["already_in"],
  checked: ["checked"],
  failed: ["failed"],
  needs_answer: ["needs_answer"],
  cancelled: ["cancelled"],
  undone: ["undoing", "undone"],
} as const satisfies Readonly<Record<string, readonly StateWord[]>>;
export type StateChoice = keyof typeof stateChoices;

export const stateChoice = z.enum(Object.keys(stateChoices) as [StateChoice, ...StateChoice[]]);
