import iconv from "iconv-lite";
import type { Encoding } from "../../src-shared/jobs/import-plan";

/** Decodes a stretch of bytes that begins and ends between characters. */
export type DecodeText = (bytes: Buffer, start: number, end: number) => string;

/**
 * The decoder of an encoding's bytes as the record reader sees them: UTF-16 has become UTF-8 by then (see
 * asciiCompatible). Never TextDecoder("windows-1252"): Node 20 reads 0x80 to 0x9F as Latin-1, so that one file would
 * read differently in the window and on the command line.
 */
export function decoderOf(encoding: Encoding): DecodeText {
  return encoding === "windows-1252" ? decode1252 : decodeUtf8;
}

const decodeUtf8: DecodeText = (bytes, start, end) => bytes.toString("utf8", start, end);

const decode1252: DecodeText = (bytes, start, end) => {
  for (let at = start; at < end; at++) {
    if ((bytes[at] ?? 0) >= 0x80) return iconv.decode(bytes.subarray(start, end), "win1252");
  }
  return bytes.toString("latin1", start, end);
};
