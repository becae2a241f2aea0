import { Failure } from "../../../../src-shared/failure";
import { addDays, type UndoDays } from "../../../../src-shared/jobs/undo-days";
import type { JobFence } from "../../../ports/job-fence";
import type { UndoPart } from "../../../ports/reading-store";
import { advanceUndo } from "../../queries/advance-undo";
import { undoSummaryOf } from "../../queries/undo-summary-of";
import type { Dialect } from "../../sql-database";
import { deleteCoverage } from "../queries/delete-coverage";
import { deleteDeliveries } from "../queries/delete-deliveries";
import { deleteReadings } from "../queries/delete-readings";
import { lockChannels } from "../queries/lock-channels";
import { readStoredDays, type DayKind } from "../read-stored-days";
import type { DayConnection, ReadingEngine } from "../reading-engine";
import { StaleFence } from "../stale-fence";
import { countMeterDays } from "./count-meter-days";
import { takeOutDays, type TakenDay } from "./take-out-days";
import { undoDaysOf } from "./undo-day";
import { undoWrites } from "./undo-writes";

/** The transaction, in the order of a batch's: locks, reads, writes, the fence last. */
export async function takeOutPart<C extends DayConnection>(
  connection: C,
  dialect: Dialect,
  engine: ReadingEngine<C>,
  fence: JobFence,
  part: UndoPart,
): Promise<UndoDays> {
  const channelIds = channelsOf(part);
  const locked = await lockChannels(connection, channelIds);
  const taken = await readTaken(connection, engine, part, channelIds, locked);
  await writeTaken(connection, engine, part, taken);
  const days = countMeterDays(taken);
  const summary = await undoSummaryOf(connection, fence.jobId);
  const next = { ...summary, ...addDays(summary, days) };
  if (!(await advanceUndo(connection, dialect, fence, next))) throw new StaleFence();
  return days;
}

/** What becomes of each day of a part, read once its channels are `locked` (how many of them were there). */
export async function readTaken<C extends DayConnection>(
  connection: C,
  engine: ReadingEngine<C>,
  part: UndoPart,
  channelIds: readonly number[],
  locked: number,
): Promise<TakenDay[]> {
  if (locked !== channelIds.length) throw channelsGone(part.importId);
  const { importId } = part;
  const kind = kindOf(part);
  const days = undoDaysOf(part.months);
  const shared = (jobs: readonly number[]) => jobs.includes(importId) && jobs.length > 1;
  const stored = await readStoredDays(connection, engine, kind, days, channelIds, shared);
  return takeOutDays(days, importId, stored, kind.width);
}

async function writeTaken<C extends DayConnection>(
  connection: C,
  engine: ReadingEngine<C>,
  part: UndoPart,
  taken: readonly TakenDay[],
): Promise<void> {
  const { type } = kindOf(part);
  const { replaced, written, removed, dropped } = undoWrites(taken);
  if (written.length > 0) await engine.replaceDays(connection, "reading_deliveries", type, written);
  for (const [job, runs] of dropped) await deleteDeliveries(connection, type, job, runs);
  if (replaced.length > 0) await engine.replaceDays(connection, "readings", type, replaced);
  await deleteReadings(connection, type, removed);
  await deleteCoverage(connection, part.importId, part.months);
}

/** In order, each once. */
export const channelsOf = ({ months }: UndoPart): number[] =>
  [...new Set(months.map(({ channelId }) => channelId))].sort((a, b) => a - b);

/** Of one type, as a part is. */
export function kindOf({ months: [first] }: UndoPart): DayKind {
  const type = first?.type ?? "hh";
  return { type, width: type === "hh" ? 50 : 1 };
}

function channelsGone(importId: number): Failure {
  const reason = `import_job_coverage of job ${importId} names channels that are not there.`;
  return new Failure("store_error", { params: { reason } });
}
