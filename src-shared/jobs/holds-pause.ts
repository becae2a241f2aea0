/**
 * Whether a pause still holds at a moment of this computer's clock, in milliseconds since 1970. `until` is ISO 8601; null:
 * until somebody resumes.
 */
export function holdsPause(pause: { readonly until: string | null }, now: number): boolean {
  return pause.until === null || Date.parse(pause.until) > now;
}
