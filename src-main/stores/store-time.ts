import { Failure } from "../../src-shared/failure";

const form = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,6}))?)?(?:Z|\+00:00)?$/;

/**
 * A UTC time as people and programs write it ("2025-11-07", "2025-11-07 10:30:00", ISO 8601 with Z) as the stores keep it,
 * with six decimals, so that SQLite compares it as text. Failure: bad_request.
 */
export function storeTimeOf(text: string): string {
  const [, day, clock = "00:00", fraction = ""] = form.exec(text.trim()) ?? [];
  const seconds = clock.length === 5 ? `${clock}:00` : clock;
  if (day === undefined || Number.isNaN(Date.parse(`${day}T${seconds}Z`))) {
    throw new Failure("bad_request", { params: { reason: `${text} is not a UTC time.` } });
  }
  return `${day} ${seconds}.${fraction.padEnd(6, "0")}`;
}
