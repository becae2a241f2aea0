import { readFile } from "node:fs/promises";
import { z } from "zod";
import { Failure } from "../../src-shared/failure";
import { importPlan, type ImportPlan } from "../../src-shared/jobs/import-plan";

/** A plan alone, or the whole of `jobs show --json`, in which it stands under `plan`. */
const planFile = z.union([z.object({ plan: importPlan }).transform((file) => file.plan), importPlan]);

/** Reads a plan that a person wrote or corrected. Failure: plan_unreadable. */
export async function readPlan(path: string): Promise<ImportPlan> {
  const unreadable = (reason: string, cause?: unknown) =>
    new Failure("plan_unreadable", { params: { path, reason }, cause });
  let raw: unknown;
  try {
    raw = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw unreadable(cause instanceof Error ? cause.message : String(cause), cause);
  }
  const read = planFile.safeParse(raw);
  if (read.success) return read.data;
  throw unreadable(z.prettifyError(importPlan.safeParse(raw).error ?? read.error), read.error);
}
