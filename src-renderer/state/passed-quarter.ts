/** The quarter, in percent (25, 50 or 75), that was passed between two states of a job; null where none was. */
export function passedQuarter(before: Progressed, after: Progressed): number | null {
  const quarter = Math.floor(after.progress.percent / 25);
  const passed = quarter > Math.floor(before.progress.percent / 25) && quarter < 4;
  return passed ? quarter * 25 : null;
}

interface Progressed {
  readonly progress: { readonly percent: number };
}
