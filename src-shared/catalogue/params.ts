import { z } from "zod";

/** Named values for a template of the catalogue. Plain JSON, so that they can be stored and sent. */
export const params = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
export type Params = z.infer<typeof params>;
