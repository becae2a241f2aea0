import { z } from "zod";
import { method } from "./method";

/** Days that ended imports and their copies are kept, at least one. */
export const keptDays = z.number().int().min(1).max(3650);

export const cleanUpSettings = z.object({
  /** Whether the process that runs this computer's imports clears by itself, once a day. */
  daily: z.boolean().default(false),
  days: keptDays.default(30),
});
export type CleanUpSettings = z.infer<typeof cleanUpSettings>;

/** Why a copy stays: the import waits or runs, its undo is under way, it ended later, or the store does not know it. */
export const keptReason = z.enum(["unfinished", "undo_under_way", "too_new", "forgotten"]);
export type KeptReason = z.infer<typeof keptReason>;

export const cleanUpResult = z.object({
  /** Stored copies of this computer's spool, and their bytes. */
  copies: z.number().int(),
  bytes: z.number().int(),
  /** Ended imports that become stubs: out of every list, their readings and the audit trail as they were. */
  jobs: z.number().int(),
  kept: z.array(z.object({ why: keptReason, count: z.number().int() })),
});
export type CleanUpResult = z.infer<typeof cleanUpResult>;

export const cleanUpMethods = {
  "cleanUp.settings": method("viewer", false, z.object({}), cleanUpSettings),
  "cleanUp.configure": method(
    "analyst",
    true,
    z.object({ daily: z.boolean(), days: keptDays }),
    cleanUpSettings,
  ),
  /** What a clean-up would clear now; nothing is changed. */
  "cleanUp.preview": method("analyst", false, z.object({ days: keptDays }), cleanUpResult),
  "cleanUp.run": method("analyst", true, z.object({ days: keptDays }), cleanUpResult),
};
