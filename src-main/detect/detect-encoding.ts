import { isUtf8 } from "node:buffer";
import type { Params } from "../../src-shared/catalogue/params";
import type { Encoding } from "../../src-shared/jobs/import-plan";
import { fileSignature } from "./file-signature";

/** How a file's bytes become text, or why they are no text. */
export type EncodingFinding =
  | { readonly kind: "encoding"; readonly encoding: Encoding }
  | {
      readonly kind: "failure";
      readonly code: "empty_file" | "not_text";
      /** not_text: `found`, what the file is. */
      readonly params: Params;
    };

/** The longest UTF-8 sequence has four bytes: so many at most are cut off its end by a sample. */
const LONGEST_CUT = 3;
/** Of a file in UTF-16 without a mark, nearly every second byte is zero, and hardly any of the others. */
const MOSTLY = 0.7;
const HARDLY = 0.1;
/** Text has no control characters; a stray one is forgiven in a thousand. */
const STRAY_CONTROLS = 0.001;

/**
 * Step 1. The encoding by byte order mark, else by zero bytes (UTF-16), else UTF-8 where every byte fits, else
 * Windows-1252, in which every byte does. `whole` is whether the sample is the whole file; else its last character
 * may be cut.
 */
export function detectEncoding(sample: Uint8Array, whole: boolean): EncodingFinding {
  const signature = fileSignature(sample);
  if (signature !== null) return notText(signature);
  const marked = byMark(sample);
  if (sample.length === (marked?.length ?? 0)) return { kind: "failure", code: "empty_file", params: {} };
  if (marked !== null) return { kind: "encoding", encoding: marked.encoding };
  if (sample.includes(0)) return byZeros(sample);
  if (controls(sample) > sample.length * STRAY_CONTROLS) return notText("binary data");
  const encoding = isUtf8(whole ? sample : withoutCutEnd(sample)) ? "utf-8" : "windows-1252";
  return { kind: "encoding", encoding };
}

const notText = (found: string): EncodingFinding => ({
  kind: "failure",
  code: "not_text",
  params: { found },
});

function byMark(sample: Uint8Array): { encoding: Encoding; length: number } | null {
  const [a, b, c] = sample;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

function byZeros(sample: Uint8Array): EncodingFinding {
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros.map((count) => (count * 2) / sample.length);
  if (odd > MOSTLY && even < HARDLY) return { kind: "encoding", encoding: "utf-16le" };
  if (even > MOSTLY && odd < HARDLY) return { kind: "encoding", encoding: "utf-16be" };
  return notText("binary data");
}

/** Control characters but for tab, line feed, form feed, carriage return and the end-of-file mark of DOS. */
function controls(sample: Uint8Array): number {
  let count = 0;
  for (const byte of sample) {
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26) count += 1;
  }
  return count;
}

/** The sample up to the start of its last character, where that one may be cut. */
function withoutCutEnd(sample: Uint8Array): Uint8Array {
  for (let back = 1; back <= LONGEST_CUT; back++) {
    const byte = sample[sample.length - back] ?? 0;
    if (byte >= 0xc0) return sample.subarray(0, sample.length - back);
    if (byte < 0x80) return sample;
  }
  return sample;
}
