import { promisify } from "node:util";
import { deflate } from "node:zlib";
import type { ReadingBatch, RejectedRow } from "../../../src-shared/metering/reading-batch";
import type { RejectedRecord } from "../../ports/job-store";

/** A batch's rejected rows as they are kept: deflated JSON, one RejectedRecord a line. */
export interface RejectsChunk {
  /** Of the batch's first record; a further chunk of a batch, of its first rejected row. */
  readonly firstRow: number;
  readonly packed: Uint8Array;
}

/** Text packed at once, in UTF-16 units: even incompressible it stays below a server's smallest packet when escaped. */
const CHUNK = 4_000_000;

const deflated = promisify(deflate);

/** Packs every rejected row of a batch, whole. Needs no store, so it is done before the transaction. */
export async function packRejects(batch: ReadingBatch): Promise<RejectsChunk[]> {
  const chunks: { firstRow: number; text: string }[] = [];
  for (const rejected of batch.rejected) {
    const line = `${JSON.stringify(record(rejected))}\n`;
    const last = chunks.at(-1);
    if (last === undefined) chunks.push({ firstRow: batch.firstRow, text: line });
    else if (last.text.length + line.length > CHUNK) chunks.push({ firstRow: rejected.row, text: line });
    else last.text += line;
  }
  const pack = async ({ firstRow, text }: { firstRow: number; text: string }): Promise<RejectsChunk> => ({
    firstRow,
    packed: await deflated(text),
  });
  return Promise.all(chunks.map(pack));
}

function record({ row, line, raw, problems }: RejectedRow): RejectedRecord {
  return {
    row,
    line,
    raw,
    problems: problems.map(({ code, column, params }) => ({ code, column, params })),
  };
}
