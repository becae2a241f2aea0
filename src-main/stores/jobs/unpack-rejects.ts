import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { z } from "zod";
import { params } from "../../../src-shared/catalogue/params";
import type { RejectedRecord } from "../../ports/job-store";

const inflated = promisify(inflate);

const record = z.object({
  row: z.number(),
  line: z.number(),
  raw: z.string(),
  problems: z.array(z.object({ code: z.string(), column: z.string().nullable(), params })),
});

/** The rejected rows of one batch, as readings/pack-rejects.ts packed them: deflated JSON, one a line. */
export async function unpackRejects(packed: Uint8Array): Promise<RejectedRecord[]> {
  const text = (await inflated(packed)).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => record.parse(JSON.parse(line)));
}
