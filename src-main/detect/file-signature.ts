/** What a file is by its first bytes, where that is no text, and what to do with it. Bytes as Latin-1. */
const SIGNATURES: readonly (readonly [start: string, found: string])[] = [
  ["%PDF", "a PDF document"],
  ["\xd0\xcf\x11\xe0", "an old Excel workbook or other Office document; save it as CSV first"],
  ["\x1f\x8b", "a gzip archive; unpack it first"],
  ["BZh", "a bzip2 archive; unpack it first"],
  ["\xfd7zXZ\0", "an xz archive; unpack it first"],
  ["7z\xbc\xaf\x27\x1c", "a 7-Zip archive; unpack it first"],
  ["Rar!\x1a\x07", "a RAR archive; unpack it first"],
  ["\x89PNG", "a PNG image"],
  ["\xff\xd8\xff", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["II*\0", "a TIFF image"],
  ["MM\0*", "a TIFF image"],
  ["SQLite format 3\0", "an SQLite database"],
  ["PAR1", "a Parquet file"],
  ["\x7fELF", "a program"],
  ["MZ\x90", "a program"],
  ["\xff\xfe\0\0", "text in UTF-32; save it as UTF-8"],
  ["\0\0\xfe\xff", "text in UTF-32; save it as UTF-8"],
  ["{\\rtf", "a Rich Text document"],
];

/** Names of entries that tell what is in a zip; the first entries of Office files carry them. */
const ZIP_CONTENTS: readonly (readonly [name: string, found: string])[] = [
  ["xl/", "an Excel workbook; save the sheet as CSV first"],
  ["word/", "a Word document"],
  ["opendocument.spreadsheet", "an OpenDocument spreadsheet; save the sheet as CSV first"],
];

/** What a file that is no text is ("a PDF document"); null where its first bytes are of no known kind. */
export function fileSignature(sample: Uint8Array): string | null {
  const start = Buffer.from(sample.subarray(0, 16)).toString("latin1");
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return zipContents(sample);
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}

function zipContents(sample: Uint8Array): string {
  const bytes = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength);
  const known = ZIP_CONTENTS.find(([name]) => bytes.includes(name, 0, "latin1"));
  return known?.[1] ?? "a zip archive; unpack it first";
}
