import type { UndoPreview } from "../../src-shared/contract/undo";
import { addDays, NO_DAYS } from "../../src-shared/jobs/undo-days";
import type { ReadingStore } from "../ports/reading-store";
import { undoParts } from "./undo-parts";

/** What an undo would come to, and the imports (by id) that keep its kept days, most days first. */
export interface UndoForecast extends Pick<UndoPreview, "removed" | "restored" | "kept"> {
  readonly keptBy: readonly { readonly job: number; readonly days: number }[];
}

/** Works out, part by part and changing nothing, what an undo would come to now. */
export async function previewUndo(
  readings: Pick<ReadingStore, "delivered" | "previewTakeOut">,
  importId: number,
  partDays: number,
  signal: AbortSignal,
): Promise<UndoForecast> {
  let days = NO_DAYS;
  const keptBy = new Map<number, number>();
  for (const part of undoParts(importId, await readings.delivered(importId), partDays)) {
    signal.throwIfAborted();
    const found = await readings.previewTakeOut(part);
    days = addDays(days, found.days);
    for (const { job, days: more } of found.keptBy) keptBy.set(job, (keptBy.get(job) ?? 0) + more);
  }
  const keepers = [...keptBy].map(([job, kept]) => ({ job, days: kept }));
  return { ...days, keptBy: keepers.sort((a, b) => b.days - a.days || a.job - b.job) };
}
