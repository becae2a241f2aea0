import type { ManyChanged } from "../../ports/job-store";

/** How a change to many jobs came out: those that it could not be made to are in another state by now. */
export function manyChanged(asked: number, done: number, undoUnderWay = 0): ManyChanged {
  const refused: ManyChanged["refused"] = [
    { code: "job_not_in_state", count: asked - done - undoUnderWay },
    { code: "job_undo_under_way", count: undoUnderWay },
  ];
  return { done, refused: refused.filter(({ count }) => count > 0) };
}
