import type { JobStatus } from "./status";

/** Who or what moves a job from one state to another. */
export type JobAction =
  | "claim"
  | "finish"
  | "fail"
  | "cancel"
  | "retry"
  | "take_over"
  | "duplicate"
  | "machine_gone"
  | "move"
  | "delete";

interface Transition {
  readonly from: readonly JobStatus[];
  /** Null: the state stays as it is. */
  readonly to: JobStatus | null;
}

/**
 * Every legal move, and what may be done in which state. `cancel` of a processing job only asks (cancel_requested_at): the runner then moves it, by
 * `cancel`, at its next batch; `take_over` is a crashed runner's job going back to the queue.
 */
export const transitions: Readonly<Record<JobAction, Transition>> = {
  claim: { from: ["queued"], to: "processing" },
  finish: { from: ["processing"], to: "completed" },
  duplicate: { from: ["queued", "processing"], to: "completed" },
  fail: { from: ["processing"], to: "failed" },
  cancel: { from: ["queued", "processing"], to: "cancelled" },
  take_over: { from: ["processing"], to: "queued" },
  machine_gone: { from: ["queued", "processing"], to: "failed" },
  move: { from: ["queued"], to: null },
  delete: { from: ["completed", "failed", "cancelled"], to: null },
  retry: { from: ["failed", "cancelled"], to: "queued" },
};

/** Whether the action may be taken on a job in that state. */
export function mayMove(status: JobStatus, action: JobAction): boolean {
  return transitions[action].from.includes(status);
}
