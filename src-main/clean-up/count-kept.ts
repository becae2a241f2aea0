import type { CleanUpResult, KeptReason } from "../../src-shared/contract/clean-up";

/** How many stay for each reason, the reasons in the order of the contract; none where none does. */
export function countKept(reasons: readonly KeptReason[]): CleanUpResult["kept"] {
  const counts = new Map<KeptReason, number>();
  for (const why of reasons) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count);
}
