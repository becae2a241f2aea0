import { z } from "zod";
import { wireFailure } from "../failure";
import { typeChoice } from "../jobs/import-plan";
import { method } from "./method";

/** What became of one file that was offered: a batch id, or why it was left alone. */
export const admitted = z.object({
  filename: z.string(),
  batchId: z.string().nullable(),
  failure: wireFailure.nullable(),
});
export type Admitted = z.infer<typeof admitted>;

export const sample = z.object({
  name: z.string(),
  rows: z.number().int(),
  kind: z.enum(["wide", "daily", "long"]),
});
export type Sample = z.infer<typeof sample>;

const options = z.object({
  typeChoice: typeChoice.default("auto"),
  dryRun: z.boolean().default(false),
});

export const importMethods = {
  /** Imports files that the host has handed out ids for (never paths). */
  "imports.add": method(
    "analyst",
    true,
    options.extend({
      fileIds: z.array(z.string()).min(1).max(10_000),
      source: z.enum(["drop", "picker", "open"]),
    }),
    z.object({ files: z.array(admitted) }),
  ),
  "imports.samples": method("viewer", false, z.object({}), z.object({ samples: z.array(sample) })),
  "imports.addSample": method(
    "analyst",
    true,
    options.extend({ name: z.string() }),
    z.object({ files: z.array(admitted) }),
  ),
};
