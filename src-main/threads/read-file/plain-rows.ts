import { cellOfByte } from "../../../src-shared/jobs/strip-cells";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { Finding } from "../../../src-shared/reading/finding";
import type { RowReading } from "../../../src-shared/reading/row-reading";
import { isBlankRecord, type SourceRecord } from "../../../src-shared/reading/source-record";
import type { ContraryDate } from "../../assemble/date-order-watch";
import type { BatchBuilder } from "../../assemble/batch-builder";
import type { ChannelBook } from "../../assemble/channel-book";
import { PieceMaker } from "../../assemble/piece-maker";
import { RowAssembler } from "../../assemble/row-assembler";
import { problemsOf } from "../../validate/problems-of";
import { RowJudge } from "../../validate/row-judge";
import { repeatedInFile, type EarlierRow } from "../../validate/rules/repeated-in-file";

/** What the rows of one file are read into. */
export interface RowTarget {
  readonly plan: ImportPlan;
  readonly byteSize: number;
  readonly builder: BatchBuilder;
  readonly channels: ChannelBook;
}

/** A row that was taken in with values, as far as the fast rows can learn from it. */
export interface TakenRow {
  readonly reading: RowReading;
  /** Its number in the channel book. */
  readonly channel: number;
}

/** The plain way of a row: cut into cells, assembled, judged and gathered. It takes everything that a file can hold. */
export class PlainRows {
  private readonly assembler: RowAssembler;
  private readonly judge: RowJudge;
  private readonly pieces: PieceMaker;

  constructor(
    private readonly target: RowTarget,
    newestFirst: boolean,
  ) {
    this.assembler = new RowAssembler(target.plan, newestFirst);
    this.judge = new RowJudge(target.plan);
    this.pieces = new PieceMaker(target.builder.width);
  }

  /** A date that speaks against the plan, where the rows taken so far hold too many of them. */
  contradiction(): ContraryDate | null {
    return this.assembler.contradiction();
  }

  /** Takes in the next record of the file. Answers the row where it had values, and whether there was a row at all. */
  take(record: SourceRecord): TakenRow | "blank" | null {
    const { builder, byteSize } = this.target;
    const cell = cellOfByte(record.offset, byteSize);
    if (isBlankRecord(record.cells)) {
      builder.close("blank", cell);
      return "blank";
    }
    const reading = this.assembler.assemble(record);
    const { state, findings } = this.judge.judge(reading);
    if (state === "rejected") {
      const { row, line, raw } = record;
      builder.closeRejected({ row, line, raw, problems: this.problems(record, findings) }, cell);
      return null;
    }
    const channel = state === "values" ? this.gather(reading) : null;
    this.warn(record, findings);
    builder.close(state, cell);
    return channel === null ? null : { reading, channel };
  }

  /** Adds the row's pieces; says where an earlier row of the batch has the same half-hours. */
  private gather(reading: RowReading): number {
    const { meter, channel: measured, record } = reading;
    if (!meter.ok || !measured.ok) throw new Error("a row that is not rejected has its meter and unit");
    const { builder, channels } = this.target;
    const channel = channels.numberOf(meter.meter, measured.quantity);
    let earlier: EarlierRow | null = null;
    for (const piece of this.pieces.cut(reading, channel)) {
      const overlap = builder.add(piece, record.line);
      if (overlap !== null && earlier?.same !== false) earlier = overlap;
    }
    if (earlier !== null) this.warn(record, [repeatedInFile(earlier)]);
    return channel;
  }

  private warn(record: SourceRecord, findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    for (const problem of this.problems(record, findings)) this.target.builder.warn(problem);
  }

  private problems(record: SourceRecord, findings: readonly Finding[]) {
    return problemsOf(record, findings, this.target.plan);
  }
}
