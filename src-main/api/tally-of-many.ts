import type { Result } from "../../src-shared/contract/contract";
import type { ManyChanged } from "../ports/job-store";

/** What a change to many jobs came to so far. */
export interface TallyOfMany {
  /** So many match, and nothing was changed. */
  match(count: number): void;
  /** So many match, and this is what became of them. */
  add(count: number, changed: ManyChanged): void;
  /** So many match, and none of them may be changed, for this reason. */
  refuse(code: string, count: number): void;
  result(): Result<"jobs.many">;
}

export function startTallyOfMany(): TallyOfMany {
  let matched = 0;
  let done = 0;
  const refused = new Map<string, number>();
  const count = (code: string, more: number) => {
    if (more > 0) refused.set(code, (refused.get(code) ?? 0) + more);
  };
  return {
    match: (more) => {
      matched += more;
    },
    add: (more, changed) => {
      matched += more;
      done += changed.done;
      for (const each of changed.refused) count(each.code, each.count);
    },
    refuse: (code, more) => {
      matched += more;
      count(code, more);
    },
    result: () => ({ matched, done, refused: [...refused].map(([code, times]) => ({ code, count: times })) }),
  };
}
