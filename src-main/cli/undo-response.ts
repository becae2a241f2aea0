import type { UndoPreview, UndoView } from "../../src-shared/contract/undo";

/** An undo's preview as programs see it. All figures in meter-days. */
export function previewResponse(batchId: string, preview: UndoPreview) {
  const { removed, restored, kept, keptBy, keptByCount, from, to } = preview;
  return {
    ...{ batch_id: batchId, removed, restored, kept },
    kept_by: keptBy.map((each) => ({ batch_id: each.batchId, filename: each.filename, days: each.days })),
    ...{ kept_by_count: keptByCount, from, to },
  };
}

/** An undo as programs see it. All figures in meter-days. */
export function undoResponse(undo: UndoView) {
  const { batchId, removed, restored, kept, total, word, failure } = undo;
  return {
    ...{ batch_id: batchId, state: word, removed, restored, kept, total },
    by: undo.by,
    machine: undo.machine,
    queued_at: undo.queuedAt.slice(0, 19),
    completed_at: undo.completedAt?.slice(0, 19) ?? null,
    error_code: failure?.code ?? null,
    error_params: failure?.params ?? {},
  };
}
