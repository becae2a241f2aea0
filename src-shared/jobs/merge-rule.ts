import { z } from "zod";

/**
 * How a job's values meet those already there (DESIGN.md guarantee 7): `keep_actual`, an estimate does not
 * replace an actual; `replace_actual`, it does; `fill_gaps`, only empty half-hours are filled.
 */
export const mergeRule = z.enum(["keep_actual", "replace_actual", "fill_gaps"]);
export type MergeRule = z.infer<typeof mergeRule>;
