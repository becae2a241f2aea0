import { dayOf, figures, type WideRow } from "../support/cli/wide-file";

const METERS = 720;
const DAYS = 28;

/** What the rows of the disturbed file come to, in rows. */
export interface Outcome {
  readonly processed: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly replaced: number;
  /** Rows of `reading_deliveries`: what was replaced, and what was kept out. */
  readonly kept: number;
}

/** The file that is in before: every day of a meter in four. */
export const earlierRows: readonly WideRow[] = allDays()
  .filter(([meter]) => meter % 4 === 0)
  .map(([meter, day]) => ({ meter: nameOf(meter), day: dayOf(day), values: figures(meter * DAYS + day) }));

/** The file that is disturbed: most of it new, some of it rejected, changed, the same, or an estimate of what is known. */
export const disturbedRows: readonly WideRow[] = allDays().map(([meter, day]) => {
  const row = { meter: nameOf(meter), day: dayOf(day) };
  const values = figures(meter * DAYS + day);
  switch (kindOf(meter, day)) {
    case "rejected":
      return { ...row, values: figures(0, { 17: "12O.5" }) };
    case "changed":
      return { ...row, values: figures(meter * DAYS + day, { 5: "99.999" }) };
    case "kept out":
      return { ...row, flag: "E", values: figures(meter) };
    default:
      return { ...row, values };
  }
});

/** By how the file is made, and by no count of the app's. */
export const expectedOutcome: Outcome = (() => {
  const kinds = allDays().map(([meter, day]) => kindOf(meter, day));
  const count = (kind: Kind) => kinds.filter((each) => each === kind).length;
  const [replaced, unchanged] = [count("changed"), count("same") + count("kept out")];
  return {
    ...{ processed: kinds.length, failed: count("rejected"), replaced, unchanged },
    imported: count("new") + replaced,
    kept: replaced + count("kept out"),
  };
})();

type Kind = "rejected" | "new" | "same" | "changed" | "kept out";

function kindOf(meter: number, day: number): Kind {
  if ((meter * DAYS + day) % 97 === 0) return "rejected";
  if (meter % 4 !== 0) return "new";
  return (["same", "changed", "kept out"] as const)[day % 3] ?? "same";
}

function allDays(): (readonly [meter: number, day: number])[] {
  return Array.from({ length: METERS * DAYS }, (_, n) => [Math.floor(n / DAYS), n % DAYS] as const);
}

function nameOf(meter: number): string {
  return `F-${String(meter).padStart(3, "0")}`;
}
