/** How long something took, in milliseconds: "0.4 s", "12 s", "1 min 12 s", "2 h 5 min". */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const round = Math.round(seconds);
  if (round < 60) return `${round} s`;
  if (round < 3600) return twoParts(Math.floor(round / 60), "min", round % 60, "s");
  const minutes = Math.round(round / 60);
  return twoParts(Math.floor(minutes / 60), "h", minutes % 60, "min");
}

function twoParts(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/**
 * Time left, in seconds: "A few seconds" below 10, "About 25 s" to the next 5 below a minute, then to the
 * minute, "About" before it.
 */
export function formatTimeLeft(seconds: number): string {
  if (seconds < 10) return "A few seconds";
  if (seconds <= 57.5) return `About ${Math.round(seconds / 5) * 5} s`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `About ${minutes} min`;
  return `About ${twoParts(Math.floor(minutes / 60), "h", minutes % 60, "min")}`;
}

/** A countdown, in milliseconds: "25 s", "2 min". Never below a second. */
export function formatCountdown(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** A measured answer: "9 ms", "1.2 s". */
export function formatMs(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
