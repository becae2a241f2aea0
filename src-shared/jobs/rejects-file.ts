import { READER_VERSION, type Delimiter, type Encoding, type ImportPlan } from "./import-plan";

/** The rejected rows of an import, as its person downloads them, corrects them and drops them back. */
export interface RejectsFile {
  /** The import whose rows they are. */
  readonly batchId: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly headerLine: number;
}

const LINE = "Rejected line of import ";
const BATCH_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The headings put in front of the original's: in front, since a row with too many or too few cells shifts what follows. */
export function rejectsHeadings(batchId: string): string[] {
  return [LINE + batchId, "Rejected column", "Rejected because"];
}

/** The import whose rejects stand under these headings; null where the file is none of ours. */
export function rejectsOf(headings: readonly string[]): string | null {
  const [first = "", ...rest] = headings;
  const batchId = first.startsWith(LINE) ? first.slice(LINE.length) : "";
  if (!BATCH_ID.test(batchId)) return null;
  const [, ...others] = rejectsHeadings(batchId);
  return others.every((heading, index) => rest[index] === heading) ? batchId : null;
}

/**
 * How an import's rejects are read: as the whole of its file was. Date order, clock, start or end were settled by rows
 * that are not among them, or by a person; made out from a few rows anew they could come out otherwise, in silence.
 */
export function planOfRejects(plan: ImportPlan, file: RejectsFile): ImportPlan {
  const headings = rejectsHeadings(file.batchId);
  const moved = <T extends { readonly column: number | null }>(one: T): T =>
    one.column === null ? one : { ...one, column: one.column + headings.length };
  const all = (columns: readonly number[]) => columns.map((column) => column + headings.length);
  const { time, flags, value, total } = plan;
  return {
    ...plan,
    reader: READER_VERSION,
    encoding: file.encoding,
    delimiter: file.delimiter,
    headerLine: file.headerLine,
    columns: [...headings, ...plan.columns],
    meter: moved(plan.meter),
    date: moved(plan.date),
    time: time === null || time.kind === "datetime" ? time : moved(time),
    periods: all(plan.periods),
    value: value === null ? null : moved(value),
    flags:
      flags?.kind === "period"
        ? { ...flags, columns: all(flags.columns) }
        : flags === null
          ? null
          : moved(flags),
    total: total === null ? null : moved(total),
    unit: moved(plan.unit),
    quantity: moved(plan.quantity),
  };
}
