import type { Problem } from "../../../src-shared/jobs/problem";

export interface KeyedProblem {
  readonly key: string;
  readonly problem: Problem;
}

/** Each problem with a key that stays its own as more arrive: where it stands, and what it is. */
export function keyedProblems(problems: readonly Problem[]): readonly KeyedProblem[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const place = `${problem.row}/${problem.column ?? ""}/${problem.code}`;
    const nth = (seen.get(place) ?? 0) + 1;
    seen.set(place, nth);
    return { key: nth === 1 ? place : `${place}/${nth}`, problem };
  });
}
