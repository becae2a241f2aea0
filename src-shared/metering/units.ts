import type { Quantity, Unit } from "../jobs/import-plan";
import type { Millionths } from "./millionths";

/** How a figure in a unit becomes millionths of a kWh or kVArh: figure x 10^power x times / over, all whole. */
export interface UnitScale {
  readonly power: number;
  readonly times: number;
  readonly over: number;
}

const POWERS: Readonly<Record<Unit, number>> = { kWh: 6, Wh: 3, MWh: 9, GWh: 12, kW: 6, kVArh: 6 };

const UNIT_NAMES: ReadonlyMap<string, Unit> = new Map([
  ["kwh", "kWh"],
  ["wh", "Wh"],
  ["mwh", "MWh"],
  ["gwh", "GWh"],
  ["kw", "kW"],
  ["kvarh", "kVArh"],
]);

/** 10^0 to 10^30 as the nearest numbers: a table is exact where Math.pow need not be, and faster. */
const TEN_TO = Array.from({ length: 31 }, (_, exponent) => Number(`1e${exponent}`));

/** The scale of a unit where each value covers so many minutes: kW is a mean power, so it is multiplied by the interval. */
export function unitScale(unit: Unit, intervalMinutes: number): UnitScale {
  const power = POWERS[unit];
  if (unit !== "kW") return { power, times: 1, over: 1 };
  const hours = intervalMinutes / 60;
  return hours >= 1 ? { power, times: hours, over: 1 } : { power, times: 1, over: 60 / intervalMinutes };
}

/** The unit that a text names, without regard to case, spaces and punctuation; null where it is none that can be turned into kWh or kVArh. */
export function readUnit(text: string): Unit | null {
  return UNIT_NAMES.get(text.toLowerCase().replace(/[^a-z]/g, "")) ?? null;
}

/** Whether a quantity is measured in kVArh. Reactive energy is never added to kWh. */
export const isReactive = (quantity: Quantity): boolean => quantity === "RI" || quantity === "RE";

/**
 * Millionths of `mantissa` x 10^-`decimals` of a unit, rounded half up once (away from zero, as DECIMAL columns
 * round). `mantissa` is a whole number of at most 15 figures, not negative; exact up to 9 x 10^15 millionths.
 */
export function toMillionths(mantissa: number, decimals: number, scale: UnitScale): Millionths {
  const exponent = scale.power - decimals;
  const numerator = mantissa * scale.times;
  if (exponent >= 0) return divideHalfUp(numerator * tenTo(exponent), scale.over);
  return divideHalfUp(numerator, tenTo(-exponent) * scale.over);
}

const tenTo = (exponent: number): number => TEN_TO[exponent] ?? Number.POSITIVE_INFINITY;

function divideHalfUp(numerator: number, divisor: number): number {
  if (divisor === 1) return numerator;
  const rest = numerator % divisor;
  const whole = (numerator - rest) / divisor;
  return rest * 2 >= divisor ? whole + 1 : whole;
}
