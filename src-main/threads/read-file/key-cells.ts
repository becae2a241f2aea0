import { ownText } from "../../assemble/own-text";

/** Texts kept at once: the meters of a large portfolio, or the days of a century. */
const MOST_KEPT = 50_000;
/** Between the texts of several cells: no cell holds it. */
const BETWEEN = "\0";

/**
 * What is known of the cells that repeat from row to row (the meter, the date), found by their bytes. Where they equal
 * those of the row before, no text is made of them.
 */
export class KeyCells<T> {
  private readonly known = new Map<string, T>();
  private readonly lengths: Int32Array;
  private previous = Buffer.alloc(64);
  private last: T | undefined;

  /** `count` cells together make the key; `textOf` decodes a stretch of the bytes. */
  constructor(
    private readonly count: number,
    private readonly textOf: (start: number, end: number) => string,
  ) {
    this.lengths = new Int32Array(count).fill(-1);
  }

  learn(cells: readonly string[], value: T): void {
    if (this.known.size >= MOST_KEPT) this.known.clear();
    this.known.set(ownText(cells.join(BETWEEN)), value);
    // What is remembered of the row before may be the very cells that are known now.
    this.lengths.fill(-1);
  }

  /** What is known of the cells that lie from starts[first] to ends[first] and so on; undefined where nothing is. */
  find(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, first: number): T | undefined {
    if (this.same(bytes, starts, ends, first)) return this.last;
    this.keep(bytes, starts, ends, first);
    let text = "";
    for (let i = 0; i < this.count; i++) {
      text += (i === 0 ? "" : BETWEEN) + this.textOf(starts[first + i] ?? 0, ends[first + i] ?? 0);
    }
    this.last = this.known.get(text);
    return this.last;
  }

  private same(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, first: number): boolean {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const start = starts[first + i] ?? 0;
      const length = (ends[first + i] ?? 0) - start;
      if (length !== this.lengths[i]) return false;
      // From the end: it is where one meter or day differs from the next.
      for (let at = length - 1; at >= 0; at--)
        if (bytes[start + at] !== this.previous[kept + at]) return false;
      kept += length;
    }
    return true;
  }

  private keep(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, first: number): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const start = starts[first + i] ?? 0;
      const length = (ends[first + i] ?? 0) - start;
      if (kept + length > this.previous.length) {
        this.previous = Buffer.concat([this.previous, Buffer.alloc(kept + length)]);
      }
      for (let at = 0; at < length; at++) this.previous[kept + at] = bytes[start + at] ?? 0;
      this.lengths[i] = length;
      kept += length;
    }
  }
}
