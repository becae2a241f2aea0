import { RecordReader, type RecordFormat } from "../../../src-main/parse/record-reader";
import type { SourceRecord } from "../../../src-shared/reading/source-record";

export const COMMA: RecordFormat = { encoding: "utf-8", delimiter: ",", headerLine: 1 };

/** All records of a file's bytes, given to the reader in pieces that end at the cuts. */
export function readRecords(
  bytes: Uint8Array,
  format: RecordFormat = COMMA,
  cuts: readonly number[] = [],
): SourceRecord[] {
  const reader = new RecordReader(format);
  const records: SourceRecord[] = [];
  const takeAll = () => {
    for (let extent = reader.next(); extent !== null; extent = reader.next())
      records.push(reader.record(extent));
  };
  const ends = [...cuts, bytes.length].sort((a, b) => a - b);
  let from = 0;
  for (const end of ends) {
    reader.push(bytes.subarray(from, end));
    takeAll();
    from = end;
  }
  reader.finish();
  takeAll();
  return records;
}

/** The records of a text under a line of headings. */
export function recordsOf(text: string, format: RecordFormat = COMMA): SourceRecord[] {
  return readRecords(Buffer.from(`h\n${text}`), format);
}
