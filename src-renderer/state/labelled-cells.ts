import type { JobView } from "../../src-shared/contract/job-view";
import { PROBLEM_LIMIT } from "../../src-shared/jobs/problem";
import { isFinal } from "../../src-shared/jobs/status";
import { CELL } from "../../src-shared/jobs/strip-cells";

/** More red cells than this are not labelled: their figures would run into one another. */
const MOST = 8;

/**
 * The red cells of a job's strip (0 to 47) that get a figure below them: those of a finished job, while they are
 * few, and only where every failed row is kept as a problem, so that the figures add up.
 */
export function labelledCells(job: Pick<JobView, "cells" | "failedRows" | "status">): readonly number[] {
  if (!isFinal(job.status) || job.failedRows > PROBLEM_LIMIT) return [];
  const red = Array.from(job.cells, Number).flatMap((figure, cell) =>
    (figure & CELL.failed) === 0 ? [] : [cell],
  );
  return red.length > MOST ? [] : red;
}
