import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import type { DayNumber } from "../../src-shared/metering/day-number";
import { identifyMeter, type MeterIdentity } from "../../src-shared/metering/identify-meter";
import { readClockTime } from "../../src-shared/metering/read-clock-time";
import { readDate, type DateReading } from "../../src-shared/metering/read-date";
import { PERIOD_MINUTES, periodAtUtc } from "../../src-shared/metering/settlement-day";
import type { ChannelReading, Places, PlacesReading, RowReading } from "../../src-shared/reading/row-reading";
import type { SourceRecord } from "../../src-shared/reading/source-record";
import { DateOrderWatch, type ContraryDate } from "./date-order-watch";
import type { ClockSighting } from "./newest-first";
import { placeByPeriod, placeByTime, type LongReading } from "./place-long";
import { PERIODS_OF_PLAIN_DAY, placeWide } from "./place-wide";
import { PlacesByText } from "./places-by-text";
import { readChannel } from "./read-channel";
import { timeColumn, timeOfDate } from "./read-time";
import { remember } from "./remember";
import { RepeatedHour } from "./repeated-hour";
import { ValueReader } from "./value-reader";

const MINUTES_PER_DAY = 1440;
/** Days whose layout is kept: ten years. */
const MOST_DAYS_KEPT = 3660;

/**
 * Reads each row of a file by its plan: what its cells say and where its values lie. Every row is given to it, in the
 * order of the file, rejected ones too: the repeated hour of autumn is told apart by that order.
 */
export class RowAssembler {
  private readonly reader: ValueReader;
  private readonly repeated: RepeatedHour;
  private readonly meterOf = remember(identifyMeter);
  private readonly timeOf = remember(readClockTime);
  private readonly dateOf;
  private readonly watch;
  private line = 0;
  private readonly knownPlaces = new Map<DayNumber, Places>();
  private readonly placesByText = new PlacesByText();
  private lastUnit = "";
  private lastQuantity = "";
  private lastChannel: ChannelReading;

  constructor(
    private readonly plan: ImportPlan,
    newestFirst: boolean,
  ) {
    this.reader = new ValueReader(plan);
    this.repeated = new RepeatedHour(newestFirst);
    this.watch = new DateOrderWatch(plan.date.order);
    this.dateOf = remember((text) => {
      const date = readDate(text, plan.date.order);
      this.watch.add(text, date, this.line);
      return date;
    });
    this.lastChannel = readChannel(plan, "", "");
  }

  assemble(record: SourceRecord): RowReading {
    const { cells } = record;
    this.line = record.line;
    const { reader } = this;
    const meter = this.meterOf(cells[this.plan.meter.column] ?? "");
    const date = this.dateOf(cells[this.plan.date.column] ?? "");
    const channel = this.channelOf(cells);
    // Of a unit that is not known, whether the cells are numbers is still worth saying.
    const unit = channel.ok ? channel.unit : this.plan.unit.default;
    reader.readValues(cells, unit);
    return {
      record,
      meter,
      date,
      channel,
      places: this.placesOf(record, meter, date, channel),
      values: reader.values,
      columns: reader.columns,
      estimated: reader.estimated,
      unknownFlags: reader.readFlags(cells),
      total: reader.total(cells, unit),
    };
  }

  /** A date that speaks against the plan's day-month order, where the rows so far hold too many of them. */
  contradiction(): ContraryDate | null {
    return this.watch.contradiction();
  }

  /** Meter and clock time of a row, where both can be read: what newestFirst learns from. */
  sight(record: SourceRecord): ClockSighting | null {
    const meter = this.meterOf(record.cells[this.plan.meter.column] ?? "");
    const date = this.dateOf(record.cells[this.plan.date.column] ?? "");
    const time = this.timeOfRow(record, date);
    if (!meter.ok || !date.ok || time?.ok !== true) return null;
    const quantity = record.cells[this.plan.quantity.column ?? -1] ?? "";
    return { channel: `${meter.meter.identifier}|${quantity}`, day: date.day, minutes: time.minutes };
  }

  private channelOf(cells: readonly string[]): ChannelReading {
    const unit = cells[this.plan.unit.column ?? -1] ?? "";
    const quantity = cells[this.plan.quantity.column ?? -1] ?? "";
    if (unit !== this.lastUnit || quantity !== this.lastQuantity) {
      this.lastChannel = readChannel(this.plan, unit, quantity);
      this.lastUnit = unit;
      this.lastQuantity = quantity;
    }
    return this.lastChannel;
  }

  private placesOf(
    record: SourceRecord,
    meter: MeterIdentity,
    date: DateReading,
    channel: ChannelReading,
  ): PlacesReading | null {
    if (!date.ok) return null;
    if (this.plan.layout === "long") return this.placesOfLong(record, meter, date, channel);
    const day = dayOf(date);
    if (this.plan.layout === "daily") {
      return { ok: true, places: { day, periods: 1, cells: 1, of: [{ day, slot: 0 }] } };
    }
    return { ok: true, places: this.placesOfDay(day) };
  }

  private placesOfDay(day: DayNumber): Places {
    const known = this.knownPlaces.get(day);
    if (known !== undefined) return known;
    if (this.knownPlaces.size >= MOST_DAYS_KEPT) this.knownPlaces.clear();
    const places = placeWide(this.plan, day);
    this.knownPlaces.set(day, places);
    return places;
  }

  /**
   * On a day without a clock change the cells alone say where the value lies, so that each pair of texts is placed once;
   * on the others it is also a matter of what came before.
   */
  private placesOfLong(
    record: SourceRecord,
    meter: MeterIdentity,
    date: DateReading & { ok: true },
    channel: ChannelReading,
  ): PlacesReading {
    const column = timeColumn(this.plan);
    const cell = record.cells[column] ?? "";
    const dateCell = record.cells[this.plan.date.column] ?? "";
    const known = this.placesByText.find(dateCell, cell);
    if (known !== undefined) return known;
    const found = this.placeLong(record, date, {
      channel: `${meter.ok ? meter.meter.identifier : ""}|${channel.ok ? channel.quantity : ""}`,
      day: date.day,
      cell,
      column,
      value: this.reader.values[0] ?? NaN,
    });
    const plainDay = found.ok && found.places.periods === PERIODS_OF_PLAIN_DAY;
    if (plainDay && found.places.of[0] !== null) this.placesByText.keep(dateCell, cell, found);
    return found;
  }

  private placeLong(
    record: SourceRecord,
    date: DateReading,
    reading: Omit<LongReading, "time">,
  ): PlacesReading {
    if (this.plan.time?.kind === "period") return placeByPeriod(reading, this.plan);
    const time = this.timeOfRow(record, date);
    return placeByTime({ ...reading, time }, { plan: this.plan, repeated: this.repeated });
  }

  private timeOfRow(record: SourceRecord, date: DateReading) {
    const { time, date: where } = this.plan;
    if (time?.kind === "period") return null;
    if (time?.kind === "time") return this.timeOf(record.cells[time.column] ?? "");
    return timeOfDate(record.cells[where.column] ?? "", date);
  }
}

/** The British day of a date cell: the one it names; where it names an instant by an offset, the one that holds it. */
function dayOf(date: DateReading & { ok: true }): DayNumber {
  if (date.offset === null || date.minutes === null) return date.day;
  const instant = date.day * MINUTES_PER_DAY + date.minutes - date.offset;
  return periodAtUtc(instant - (instant % PERIOD_MINUTES))?.day ?? date.day;
}
