/** A store's time ("YYYY-MM-DD HH:MM:SS.ffffff", UTC) moved back by so many seconds. */
export function backBy(time: string, seconds: number): string {
  const at = Date.parse(`${time.slice(0, 23).replace(" ", "T")}Z`);
  return storeTimeOf(at - seconds * 1000);
}

/** Milliseconds since 1970 as a store writes them. */
export function storeTimeOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 23).replace("T", " ")}000`;
}

/** The last local midnight before a moment, in milliseconds since 1970: where "today" begins for whoever looks. */
export function localMidnight(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}
