import { healthTitles } from "../../../src-shared/catalogue/findings";
import { say } from "../../../src-shared/catalogue/say";
import type { Result } from "../../../src-shared/contract/contract";
import type { HealthCheck, HealthReport } from "../../../src-shared/contract/doctor";
import type { Core } from "../../compose";
import { callCore } from "../call-core";
import type { Streams } from "../streams";

/** What `meterdrop doctor` ends with, for scripts: never renumbered. */
export const DoctorExit = { wellOrNotNeeded: 0, warnings: 1, errors: 2 } as const;

type Reconciled = Result<"doctor.reconcile">;

/**
 * `meterdrop doctor`: one line a check, then what to do about those that are not in order; with --json the report of the
 * contract's doctor.run, each check with its words, and `reconciled`. Changes nothing, unless told to reconcile.
 */
export async function doctor(
  core: Core,
  command: { reconcile: boolean; json: boolean },
  streams: Streams,
): Promise<0 | 1 | 2> {
  const first = await callCore(core, "doctor.run", {});
  // Only where the store could be asked: otherwise the report says why not.
  const asked = first.checks.some(({ id, result }) => id === "forgotten_jobs" && result !== "not_tried");
  const reconciled = command.reconcile && asked ? await callCore(core, "doctor.reconcile", {}) : null;
  const report = reconciled === null ? first : await callCore(core, "doctor.run", {});
  if (command.json) streams.out(JSON.stringify(withWords(report, reconciled)));
  else for (const line of linesOf(report, reconciled)) streams.out(line);
  return exitOf(report.checks);
}

/** 2 where a check found an error, 1 where one found a warning, else 0. */
export function exitOf(checks: readonly Pick<HealthCheck, "result">[]): 0 | 1 | 2 {
  if (checks.some(({ result }) => result === "error")) return DoctorExit.errors;
  return checks.some(({ result }) => result === "warning") ? DoctorExit.warnings : DoctorExit.wellOrNotNeeded;
}

function withWords(report: HealthReport, reconciled: Reconciled | null) {
  const checks = report.checks.map((check) => ({
    ...check,
    title: healthTitles[check.id],
    ...wordsOf(check),
  }));
  return { ...report, checks, reconciled };
}

/** A remedy is for what is not in order. */
function wordsOf({ said, params, result }: HealthCheck) {
  const { text, remedy } = say(said, params);
  return { text, remedy: result === "ok" ? "" : remedy };
}

const MARKS = { ok: "ok       ", warning: "warning  ", error: "error    ", not_tried: "not tried" } as const;

function linesOf({ checks }: HealthReport, reconciled: Reconciled | null): string[] {
  const wide = Math.max(...checks.map(({ id }) => healthTitles[id].length));
  const lines = checks.map(
    (check) => `${MARKS[check.result]}  ${healthTitles[check.id].padEnd(wide)}  ${wordsOf(check).text}`,
  );
  const wrong = checks.filter(({ result }) => result === "warning" || result === "error");
  const remedies = wrong.flatMap((check) => [
    "",
    `${healthTitles[check.id]}: ${wordsOf(check).remedy}`,
    ...(check.own === null ? [] : [`  ${check.own.replaceAll("\n", "\n  ")}`]),
  ]);
  return [...reconciledLines(reconciled), ...lines, ...remedies];
}

function reconciledLines(reconciled: Reconciled | null): string[] {
  if (reconciled === null) return [];
  const { admitted, kept } = reconciled;
  if (admitted.length + kept.length === 0)
    return ["The store knows every import: nothing to admit again.", ""];
  return [
    ...admitted.map((file) => `${file.filename} (${file.batchId}): admitted again${how(file)}.`),
    ...kept.map(
      (file) => `${file.filename} (${file.batchId}): its copy is gone, so it cannot be admitted again.`,
    ),
    "",
  ];
}

const how = ({ cancelled, dryRun }: Reconciled["admitted"][number]): string =>
  cancelled ? ", as cancelled" : dryRun ? ", as a dry run" : "";
