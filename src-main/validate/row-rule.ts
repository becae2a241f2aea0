import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import type { Finding } from "../../src-shared/reading/finding";
import type { RowReading } from "../../src-shared/reading/row-reading";

/** One rule: what it finds in one row, from that row alone. */
export type RowRule = (reading: RowReading, plan: ImportPlan) => readonly Finding[];

/** What nearly every rule finds in nearly every row. */
export const NOTHING: readonly Finding[] = [];
