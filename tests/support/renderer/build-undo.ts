import type { UndoPreview, UndoView } from "../../../src-shared/contract/undo";
import { at } from "./build-job";

/** What an undo would do: nothing but what is given. */
export function buildPreview(given: Partial<UndoPreview> = {}): UndoPreview {
  return { removed: 0, restored: 0, kept: 0, keptBy: [], keptByCount: 0, from: null, to: null, ...given };
}

/** An undo that Amir Khan began at 14:05, and of which nothing is done yet. */
export function buildUndo(given: Partial<UndoView> = {}): UndoView {
  return {
    batchId: "undo",
    by: "Amir Khan",
    machine: "LDS-WS-014",
    queuedAt: at("14:05"),
    startedAt: at("14:05"),
    completedAt: null,
    removed: 0,
    restored: 0,
    kept: 0,
    total: 0,
    failure: null,
    word: "undoing",
    ...given,
  };
}
