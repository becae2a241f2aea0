import type { Params } from "../../src-shared/catalogue/params";
import { importPlan, type ImportPlan } from "../../src-shared/jobs/import-plan";

/**
 * The plan as far as detection got, of a job that needs an answer: it is stored as text among the params of the
 * question. Null where there is none, or where another version wrote it and it cannot be read.
 */
export function draftPlan({ draft }: Params): ImportPlan | null {
  if (typeof draft !== "string") return null;
  return importPlan.safeParse(parsed(draft)).data ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours to mend: the page says what it can without it.
    return null;
  }
}
