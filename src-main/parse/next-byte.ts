import type { ByteWindow } from "./byte-window";

/**
 * Where the next byte of one kind stands. It remembers what it found and how far it looked, so that the stream is
 * searched once however often it is asked (a file without a single quote is not searched again for each line).
 */
export class NextByte {
  private found = -1;
  private searchedTo = 0;

  constructor(private readonly code: number) {}

  /** Position of the first such byte at or after `from`; Infinity where the window has none. */
  from(window: ByteWindow, from: number): number {
    if (this.found >= from) return this.found;
    const start = Math.max(from, this.searchedTo);
    if (start >= window.end) return Number.POSITIVE_INFINITY;
    const index = window.filled.indexOf(this.code, window.at(start));
    if (index < 0) {
      this.searchedTo = window.end;
      return Number.POSITIVE_INFINITY;
    }
    this.found = window.base + index;
    this.searchedTo = this.found;
    return this.found;
  }
}
