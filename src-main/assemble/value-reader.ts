import type { ImportPlan, Unit } from "../../src-shared/jobs/import-plan";
import { isMissingCell } from "../../src-shared/metering/missing-cell";
import { readFlag } from "../../src-shared/metering/read-flag";
import { readValue } from "../../src-shared/metering/read-value";
import { unitScale, type UnitScale } from "../../src-shared/metering/units";
import { unwrapCell } from "../../src-shared/metering/unwrap-cell";
import type { TotalReading, UnknownFlag } from "../../src-shared/reading/row-reading";
import { readTotal } from "./read-total";
import { remember } from "./remember";

const ESTIMATED = 1;
const NO_FLAGS: readonly UnknownFlag[] = [];

/** Reads the values, flags and total of a file's rows. Its arrays are filled anew by each row. */
export class ValueReader {
  /** Columns of the values: the periods of a wide row, else the one value. */
  readonly columns: readonly number[];
  readonly values: Float64Array;
  readonly estimated: Uint8Array;
  private readonly decimalComma: boolean;
  private readonly flagOf = remember((cell) => {
    const text = unwrapCell(cell);
    return readFlag(isMissingCell(text) ? "" : text);
  });

  constructor(private readonly plan: ImportPlan) {
    this.columns = plan.value === null ? plan.periods : [plan.value.column];
    this.values = new Float64Array(this.columns.length);
    this.estimated = new Uint8Array(this.columns.length);
    this.decimalComma = plan.delimiter === ";";
  }

  /** Fills `values`; a cell that the row does not have is missing. */
  readValues(cells: readonly string[], unit: Unit): void {
    const scale = unitScale(unit, this.plan.interval);
    for (let i = 0; i < this.columns.length; i++) {
      this.values[i] = readValue(cells[this.columns[i] ?? -1] ?? "", scale, this.decimalComma);
    }
  }

  /** Fills `estimated` and answers the flags that say neither. */
  readFlags(cells: readonly string[]): readonly UnknownFlag[] {
    const { flags } = this.plan;
    if (flags === null) return NO_FLAGS;
    if (flags.kind === "row") {
      const flag = this.flagOf(cells[flags.column] ?? "");
      this.estimated.fill(flag === "estimated" ? ESTIMATED : 0);
      return flag === "unknown" ? [unknownFlag(cells, flags.column)] : NO_FLAGS;
    }
    return this.readFlagOfEach(cells, flags.columns);
  }

  /** The supplier's total of the day; null where the plan or the row has none. A mean power has no total in its unit. */
  total(cells: readonly string[], unit: Unit): TotalReading | null {
    if (this.plan.total === null || unit === "kW") return null;
    const scale: UnitScale = unitScale(unit, this.plan.interval);
    return readTotal(cells[this.plan.total.column] ?? "", scale, this.decimalComma);
  }

  private readFlagOfEach(cells: readonly string[], columns: readonly number[]): readonly UnknownFlag[] {
    let unknown = NO_FLAGS;
    for (let i = 0; i < this.columns.length; i++) {
      const column = columns[i] ?? -1;
      const flag = this.flagOf(cells[column] ?? "");
      this.estimated[i] = flag === "estimated" ? ESTIMATED : 0;
      if (flag === "unknown") unknown = [...unknown, unknownFlag(cells, column)];
    }
    return unknown;
  }
}

function unknownFlag(cells: readonly string[], column: number): UnknownFlag {
  return { text: unwrapCell(cells[column] ?? ""), column };
}
