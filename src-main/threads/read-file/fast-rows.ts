import type { ImportPlan, Unit } from "../../../src-shared/jobs/import-plan";
import { cellOfByte } from "../../../src-shared/jobs/strip-cells";
import type { DayNumber } from "../../../src-shared/metering/day-number";
import { LARGEST_HALF_HOUR } from "../../../src-shared/metering/millionths";
import { fullMask } from "../../../src-shared/metering/period-mask";
import { unitScale } from "../../../src-shared/metering/units";
import type { Places } from "../../../src-shared/reading/row-reading";
import { PlainRowScanner } from "../../parse/plain-row-scanner";
import type { RecordExtent, RecordReader } from "../../parse/record-reader";
import { KeyCells } from "./key-cells";
import type { RowTarget, TakenRow } from "./plain-rows";

/** Periods of a day on which the clocks do not change: the fast way knows no other. */
const PERIODS = 48;
const WHOLE_DAY = fullMask(PERIODS);

interface KnownChannel {
  /** Its number in the channel book. */
  readonly channel: number;
  readonly estimated: boolean;
}

/** Whether a plan's rows may go the fast way: wide half-hours, with nothing beside the values but cells that repeat. */
export function mayGoFast(plan: ImportPlan): boolean {
  const wholeDays = plan.periods.length === PERIODS || plan.periods.length === 50;
  return plan.layout === "wide" && wholeDays && plan.flags?.kind !== "period" && plan.total === null;
}

/**
 * The fast way of a row: its numbers read from the bytes, its other cells looked up by their bytes. It takes a row only
 * where one with the same meter cell and one with the same date cell went the plain way before and were found in order,
 * so that whatever is to be said of a meter or a date has been said. Everything unusual goes the plain way.
 */
export class FastRows {
  private readonly scanner: PlainRowScanner;
  private readonly channelColumns: readonly number[];
  private readonly channels: KeyCells<KnownChannel>;
  private readonly dates: KeyCells<DayNumber>;

  constructor(
    private readonly target: RowTarget,
    private readonly reader: RecordReader,
  ) {
    const { plan } = target;
    const textOf = (start: number, end: number) => reader.textAt(start, end);
    this.channelColumns = channelColumns(plan);
    this.channels = new KeyCells(this.channelColumns.length, textOf);
    this.dates = new KeyCells(1, textOf);
    const scanned = {
      count: plan.columns.length,
      numbers: plan.periods,
      keys: [...this.channelColumns, plan.date.column],
      delimiter: plan.delimiter,
      scale: unitScale(plan.unit.default, plan.interval),
    };
    this.scanner = new PlainRowScanner(scanned, target.builder.width);
  }

  /** Takes the row in where there is nothing to say of it; false where it must go the plain way. */
  take(extent: RecordExtent): boolean {
    const { scanner, reader } = this;
    const { window } = reader;
    if (extent.form !== "plain") return false;
    if (!scanner.scan(window.bytes, window.at(extent.start), window.at(extent.end))) return false;
    const { keyStart, keyEnd } = scanner;
    const known = this.channels.find(window.bytes, keyStart, keyEnd, 0);
    if (known === undefined) return false;
    const day = this.dates.find(window.bytes, keyStart, keyEnd, this.channelColumns.length);
    if (day === undefined || !isWholeDay(scanner.values)) return false;
    const { builder, byteSize } = this.target;
    if (builder.has(known.channel, day)) return false;
    const estimated = known.estimated ? WHOLE_DAY : 0;
    const { channel } = known;
    builder.add({ channel, day, values: scanner.values, mask: WHOLE_DAY, estimated }, extent.line);
    builder.close("values", cellOfByte(extent.offset, byteSize));
    return true;
  }

  /** Learns the meter and the date of a row that went the plain way and was taken in. */
  learn({ reading, channel }: TakenRow): void {
    const { record, places, estimated } = reading;
    const { plan } = this.target;
    if (!reading.channel.ok || places?.ok !== true) return;
    if (sameScale(reading.channel.unit, plan)) {
      const cells = this.channelColumns.map((column) => record.cells[column] ?? "");
      this.channels.learn(cells, { channel, estimated: estimated[0] === 1 });
    }
    if (isPlainDay(places.places)) {
      this.dates.learn([record.cells[plan.date.column] ?? ""], places.places.day);
    }
  }
}

/** The cells that decide the channel and the flag of a whole row. */
function channelColumns(plan: ImportPlan): number[] {
  const flag = plan.flags?.kind === "row" ? plan.flags.column : null;
  return [plan.meter.column, plan.unit.column, plan.quantity.column, flag].filter(
    (column) => column !== null,
  );
}

function sameScale(unit: Unit, plan: ImportPlan): boolean {
  const a = unitScale(unit, plan.interval);
  const b = unitScale(plan.unit.default, plan.interval);
  return a.power === b.power && a.times === b.times && a.over === b.over;
}

/** Whether value i of such a day is simply its period i + 1. */
function isPlainDay({ day, periods, of }: Places): boolean {
  if (periods !== PERIODS) return false;
  return of.every((place, i) => (i < PERIODS ? place?.day === day && place.slot === i : place === null));
}

/** A value in each of the 48 periods, none beyond them, and none too large for the store. */
function isWholeDay(values: Float64Array): boolean {
  for (let i = 0; i < PERIODS; i++) if (!((values[i] ?? NaN) <= LARGEST_HALF_HOUR)) return false;
  for (let i = PERIODS; i < values.length; i++) if (values[i] === values[i]) return false;
  return true;
}
