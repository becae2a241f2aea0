import { Failure } from "../../../src-shared/failure";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { RowState, type ReadingBatch } from "../../../src-shared/metering/reading-batch";
import { BatchBuilder } from "../../assemble/batch-builder";
import { ChannelBook } from "../../assemble/channel-book";
import { RecordReader, type RecordExtent } from "../../parse/record-reader";
import { isFull } from "./batch-limits";
import { FastRows, mayGoFast } from "./fast-rows";
import { isNewestFirst } from "./is-newest-first";
import { PlainRows } from "./plain-rows";

/** How a file is to be read. */
export interface ReadRequest {
  readonly plan: ImportPlan;
  /** Bytes of the file: what the strip's cells are reckoned from. */
  readonly byteSize: number;
  /** Batches that end at or before this row are not given out; one ends exactly there. */
  readonly afterRow: number;
  /** Rows a batch aims at. */
  readonly batchRows: number;
  /** Tests only: false sends every row the plain way. */
  readonly fast?: boolean;
}

/** What the whole file came to. */
export interface ReadEnd {
  /** Records with anything in them. */
  readonly totalRows: number;
  /** All records, blank ones too: the last batch's lastRow. */
  readonly recordCount: number;
}

/**
 * Reads a file into batches: parse, assemble and validate in turn. It always starts at the file's beginning, since what
 * a row means may depend on those before it (the repeated hour, warnings once a meter); what a resumed job has in
 * already is read and judged like the rest, and only not given out. Failures: line_too_long, plan_unreadable, and at the
 * end plan_contradicted. `open` gives the file's bytes from the start.
 */
export async function* readBatches(
  open: () => AsyncIterable<Uint8Array>,
  request: ReadRequest,
): AsyncGenerator<ReadingBatch, ReadEnd> {
  const { plan } = request;
  if (plan.interval !== (plan.importType === "hh" ? 30 : 1440)) throw otherInterval(plan);
  const run = new FileRun(request, await isNewestFirst(open, plan));
  for await (const chunk of open()) {
    run.reader.push(chunk);
    yield* run.batches();
  }
  run.reader.finish();
  yield* run.batches();
  run.checkPlan();
  yield* run.lastBatch();
  return { totalRows: run.totalRows, recordCount: run.reader.rows };
}

/** Readings of another length would land in the wrong half-hours; detection asks before it comes to that. */
function otherInterval({ interval }: ImportPlan): Failure {
  const reason = `readings of ${interval} minutes cannot be stored as they are`;
  return new Failure("plan_unreadable", { params: { path: "", reason } });
}

/** One reading of one file. */
class FileRun {
  readonly reader: RecordReader;
  totalRows = 0;
  private readonly builder: BatchBuilder;
  private readonly plain: PlainRows;
  private readonly fast: FastRows | null;
  private bytesDone = 0;
  /** Rows with values in the batches given out, and in those that were in before. */
  private valueRows = 0;

  constructor(
    private readonly request: ReadRequest,
    newestFirst: boolean,
  ) {
    const { plan, byteSize } = request;
    const channels = new ChannelBook();
    this.reader = new RecordReader(plan);
    this.builder = new BatchBuilder(plan.importType, channels);
    const target = { plan, byteSize, builder: this.builder, channels };
    this.plain = new PlainRows(target, newestFirst);
    this.fast = request.fast !== false && mayGoFast(plan) ? new FastRows(target, this.reader) : null;
  }

  /** The batches that the bytes given so far complete. */
  *batches(): Generator<ReadingBatch> {
    for (let extent = this.reader.next(); extent !== null; extent = this.reader.next()) {
      this.takeRow(extent);
      if (this.endsBatch(extent.row)) yield* this.give(extent.row, extent.fileEnd);
    }
  }

  *lastBatch(): Generator<ReadingBatch> {
    if (this.builder.rows > 0) yield* this.give(this.reader.rows, this.bytesDone);
  }

  /** Guarantee 9: where the whole file speaks against its plan, what is in was read wrong; the last batch stays out. */
  checkPlan(): void {
    const date = this.plain.contradiction();
    if (date === null) return;
    const params = { what: `“${date.text}”`, line: date.line, rows: this.valueRows };
    throw new Failure("plan_contradicted", { params });
  }

  private takeRow(extent: RecordExtent): void {
    this.bytesDone = extent.fileEnd;
    this.totalRows++;
    if (this.fast?.take(extent) === true) return;
    const taken = this.plain.take(this.reader.record(extent));
    if (taken === "blank") this.totalRows--;
    else if (taken !== null) this.fast?.learn(taken);
  }

  private endsBatch(row: number): boolean {
    return (
      row === this.request.afterRow || this.builder.rows >= this.request.batchRows || isFull(this.builder)
    );
  }

  private *give(lastRow: number, bytesDone: number): Generator<ReadingBatch> {
    const batch = this.builder.take(lastRow, bytesDone);
    for (const state of batch.rowState) if (state === RowState.values) this.valueRows++;
    if (lastRow > this.request.afterRow) yield batch;
  }
}
