import { z } from "zod";

const meterDays = z.number().int().min(0);

/** Meter-days by what their undo came to. */
export const undoDays = z.object({ removed: meterDays, restored: meterDays, kept: meterDays });
export type UndoDays = z.infer<typeof undoDays>;

export const NO_DAYS: UndoDays = { removed: 0, restored: 0, kept: 0 };

/** The days of two parts of an undo together. */
export function addDays(a: UndoDays, b: UndoDays): UndoDays {
  return { removed: a.removed + b.removed, restored: a.restored + b.restored, kept: a.kept + b.kept };
}

/** How many days an undo is done with. */
export const sumDays = ({ removed, restored, kept }: UndoDays): number => removed + restored + kept;

/** What an undo's own row keeps: what the import covered when it began, and what became of those days so far. */
export const undoSummary = undoDays.extend({
  meters: z.number().int(),
  /** Meter-days of the import: at the undo's end the sum of the other three. */
  total: meterDays,
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type UndoSummary = z.infer<typeof undoSummary>;
