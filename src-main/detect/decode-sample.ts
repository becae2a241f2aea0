import iconv from "iconv-lite";
import type { Encoding } from "../../src-shared/jobs/import-plan";

/**
 * The text of a sample, without its byte order mark. Where the sample is not the whole file, the last line may be cut
 * and is left out; null where no line of it is whole. By iconv-lite: TextDecoder reads Windows-1252 differently in
 * Node and in Electron.
 */
export function decodeSample(sample: Uint8Array, encoding: Encoding, whole: boolean): string | null {
  const text = iconv.decode(Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength), encoding);
  if (whole) return text;
  const end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
  return end < 0 ? null : text.slice(0, end);
}
