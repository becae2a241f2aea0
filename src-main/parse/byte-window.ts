const FIRST_CAPACITY = 1 << 19;

/**
 * The part of a stream of bytes that is not read yet. Positions are counted from the stream's first byte, so that they
 * stay true when the bytes move within the buffer; `at` gives a position's place in `bytes`.
 */
export class ByteWindow {
  bytes = Buffer.allocUnsafe(FIRST_CAPACITY);
  /** Position of bytes[0]. */
  base = 0;
  /** Position of the first byte not read yet. */
  start = 0;
  /** Position after the last byte known. */
  end = 0;
  /** The stream has ended: nothing comes after `end`. */
  finished = false;

  /** The bytes known so far, ending at `end`. */
  filled: Buffer = this.bytes.subarray(0, 0);

  at(position: number): number {
    return position - this.base;
  }

  append(chunk: Uint8Array): void {
    const unread = this.end - this.start;
    if (this.at(this.end) + chunk.length > this.bytes.length) this.moveDown(unread, chunk.length);
    this.bytes.set(chunk, this.at(this.end));
    this.end += chunk.length;
    this.filled = this.bytes.subarray(0, this.at(this.end));
  }

  /** Moves what is unread to the front; into twice the room where it fills more than half of it. */
  private moveDown(unread: number, more: number): void {
    let capacity = this.bytes.length;
    while (unread + more > capacity) capacity *= 2;
    const target = capacity === this.bytes.length ? this.bytes : Buffer.allocUnsafe(capacity);
    this.bytes.copy(target, 0, this.at(this.start), this.at(this.end));
    this.bytes = target;
    this.base = this.start;
  }
}
