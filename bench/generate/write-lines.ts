import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const PIECE = 1 << 20;

/** Writes lines to a file, a megabyte at a time, each with a line feed. */
export function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  return pipeline(Readable.from(pieces(lines)), createWriteStream(path));
}

function* pieces(lines: Iterable<string>): Generator<string> {
  let piece = "";
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
