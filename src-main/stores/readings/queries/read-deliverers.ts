import { z } from "zod";
import { mergeRule, type MergeRule } from "../../../../src-shared/jobs/merge-rule";
import { partsOf, placeholders } from "../placeholders";
import type { DayConnection } from "../reading-engine";

/** What a fold and its warnings need of a job that delivered a day. */
export interface Deliverer {
  readonly merge: MergeRule;
  readonly filename: string;
}

const rows = z.array(z.tuple([z.number(), mergeRule, z.string()]));

export async function readDeliverers(
  connection: DayConnection,
  jobs: readonly number[],
): Promise<Map<number, Deliverer>> {
  const found = new Map<number, Deliverer>();
  for (const part of partsOf(jobs, 500)) {
    const sql = `SELECT id, merge, filename FROM import_jobs WHERE id IN (${placeholders(part.length)})`;
    for (const [id, merge, filename] of rows.parse(await connection.arrays(sql, part))) {
      found.set(id, { merge, filename });
    }
  }
  return found;
}
