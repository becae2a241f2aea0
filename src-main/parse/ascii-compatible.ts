import iconv from "iconv-lite";
import type { Encoding } from "../../src-shared/jobs/import-plan";

/** Turns a file's chunks into ones in which every ASCII character is its own byte, so that one reader serves all encodings. */
export interface AsciiCompatible {
  chunk(bytes: Uint8Array): Uint8Array;
  /** What is left at the file's end. */
  end(): Uint8Array;
  /** Bytes of the file that a stretch of the bytes given out takes there. */
  fileBytes(bytes: Uint8Array, start: number, end: number): number;
}

/** UTF-16 becomes UTF-8; UTF-8 and Windows-1252 are such already and pass untouched. */
export function asciiCompatible(encoding: Encoding): AsciiCompatible {
  return encoding === "utf-16le" || encoding === "utf-16be" ? fromUtf16(encoding) : untouched;
}

const untouched: AsciiCompatible = {
  chunk: (bytes) => bytes,
  end: () => new Uint8Array(0),
  fileBytes: (_bytes, start, end) => end - start,
};

function fromUtf16(encoding: "utf-16le" | "utf-16be"): AsciiCompatible {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  let held = "";
  return {
    chunk(bytes) {
      const text = held + decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      // The first half of a surrogate pair waits for its second.
      const whole = isHighSurrogate(text.charCodeAt(text.length - 1)) ? text.length - 1 : text.length;
      held = text.slice(whole);
      return Buffer.from(text.slice(0, whole), "utf8");
    },
    end: () => Buffer.from(held + (decoder.end() ?? ""), "utf8"),
    fileBytes: (bytes, start, end) => 2 * utf16Units(bytes, start, end),
  };
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** UTF-16 units of the characters in a stretch of UTF-8: one for each that starts in it, two from U+10000 on. */
function utf16Units(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}
