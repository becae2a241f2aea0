import type { Millionths } from "../../../../src-shared/metering/millionths";

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
/** The largest whole number whose figures are worked out in 32 bits, which is several times as fast. */
const LARGEST_INT32 = 0x7fffffff;

/** Writes a whole number from 0 on as decimal figures; gives where it ends. */
export function writeWhole(bytes: Buffer, at: number, value: number): number {
  if (value > LARGEST_INT32) return at + bytes.write(String(value), at, "latin1");
  let figures = 1;
  for (let limit = 10; limit <= value; limit *= 10) figures++;
  let rest = value | 0;
  for (let place = at + figures - 1; place >= at; place--) {
    const tenth = (rest / 10) | 0;
    bytes[place] = ZERO + rest - tenth * 10;
    rest = tenth;
  }
  return at + figures;
}

/**
 * Writes a value as a DECIMAL ("-0.5", "12.345678"; no zeros at its end: fewer bytes for the server to read); gives where
 * it ends. Figures go straight into the buffer: a string a value made this the slowest part of a load.
 */
export function writeMillionths(bytes: Buffer, start: number, value: Millionths): number {
  let at = start;
  if (value < 0) bytes[at++] = MINUS;
  const absolute = Math.abs(value);
  const whole = Math.floor(absolute / 1_000_000);
  at = writeWhole(bytes, at, whole);
  let fraction = (absolute - whole * 1_000_000) | 0;
  if (fraction === 0) return at;
  bytes[at++] = POINT;
  for (let scale = 100_000; fraction > 0; scale = (scale / 10) | 0) {
    const figure = (fraction / scale) | 0;
    bytes[at++] = ZERO + figure;
    fraction -= figure * scale;
  }
  return at;
}

/**
 * Millionths of a DECIMAL with six decimals, as the server gives it ("-12.345000"); exact. Figure by figure, since this is
 * done for every half-hour that is read: by splitting the text it took half of the time of a second import.
 */
export function millionthsOfColumn(text: string): Millionths {
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const figure = text.charCodeAt(at) - ZERO;
    if (figure >= 0) value = value * 10 + figure;
  }
  return text.charCodeAt(0) === MINUS && value !== 0 ? -value : value;
}
