import { Cron } from "croner";
import cronstrue from "cronstrue";
import { Failure } from "../../../src-shared/failure";

/** When a folder is looked at, by this computer's clock and zone. */
export interface Schedule {
  /** "At 06:00, Monday to Friday" */
  readonly words: string;
  /** The first time after a moment (milliseconds since 1970); null where none comes. */
  next(after: number): number | null;
}

/** Reads a cron expression of five fields. Failure: folder_schedule_invalid, with the reason. */
export function readSchedule(schedule: string): Schedule {
  try {
    const cron = new Cron(schedule.trim(), { paused: true, mode: "5-part" });
    const words = cronstrue.toString(schedule, {
      use24HourTimeFormat: true,
      throwExceptionOnParseError: true,
    });
    return {
      words: words.replaceAll(" through ", " to "),
      next: (after) => cron.nextRun(new Date(after))?.getTime() ?? null,
    };
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Failure("folder_schedule_invalid", { params: { schedule, reason }, cause: thrown });
  }
}

/**
 * Whether a scheduled folder is due: a time came since its last run, or since the schedule was set. However many were
 * missed while nothing ran, that is one run. A last run in the future (the clock was set back) counts as now.
 */
export function isDue(
  folder: { lastRunAt: string | null; scheduledAt: string | null; addedAt: string },
  schedule: Pick<Schedule, "next">,
  now: number,
): boolean {
  const known = [folder.lastRunAt, folder.scheduledAt ?? folder.addedAt].flatMap((at) => at ?? []);
  const since = Math.min(now, Math.max(...known.map((at) => Date.parse(at))));
  const next = schedule.next(since);
  return next !== null && next <= now;
}
