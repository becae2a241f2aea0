import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { newestFirst, type ClockSighting } from "../../assemble/newest-first";
import { RowAssembler } from "../../assemble/row-assembler";
import { RecordReader } from "../../parse/record-reader";

/** Bytes of the file whose rows tell its order. */
const LEARNED_FROM = 256 * 1024;

/** Whether a long file in British clock times begins with its newest reading; of other files it does not matter. */
export async function isNewestFirst(
  open: () => AsyncIterable<Uint8Array>,
  plan: ImportPlan,
): Promise<boolean> {
  if (plan.layout !== "long" || plan.clock !== "local" || plan.time?.kind === "period") return false;
  const reader = new RecordReader(plan);
  const assembler = new RowAssembler(plan, false);
  const sightings: ClockSighting[] = [];
  let bytes = 0;
  for await (const chunk of open()) {
    // Exactly so many, whatever size the chunks have: each run must learn the same.
    const wanted = chunk.subarray(0, LEARNED_FROM - bytes);
    bytes += wanted.length;
    reader.push(wanted);
    for (let extent = reader.next(); extent !== null; extent = reader.next()) {
      const sighting = assembler.sight(reader.record(extent));
      if (sighting !== null) sightings.push(sighting);
    }
    if (bytes >= LEARNED_FROM) break;
  }
  return newestFirst(sightings);
}
