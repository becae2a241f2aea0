import type { JobView } from "../../../src-shared/contract/job-view";
import type { QueueView } from "../../../src-shared/contract/queue-view";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { plan } from "../stores/plan";
import { at, buildJob, buildQueue, cells } from "./build-job";

/** A plan as the wide sample has it. */
export const widePlan = plan({
  columns: ["MPAN", "Date", ...Array.from({ length: 48 }, (_, i) => `HH${String(i + 1).padStart(2, "0")}`)],
  date: { column: 1, order: "ymd", assumed: false },
  periods: Array.from({ length: 48 }, (_, i) => i + 2),
});
export const dailyPlan: ImportPlan = {
  ...widePlan,
  importType: "daily",
  layout: "daily",
  columns: ["MPAN", "Date", "Reading"],
  periods: [],
  value: { column: 2, confirmed: false },
  interval: 1440,
};

export const leeds = () =>
  buildJob({
    filename: "leeds-portfolio_hh_2025-10.csv",
    status: "processing",
    plan: widePlan,
    startedAt: at("14:05"),
    totalRows: 73_000,
    processedRows: 45_260,
    importedRows: 44_102,
    unchangedRows: 1_146,
    failedRows: 12,
    byteSize: 22_400_000,
    bytesDone: 13_890_000,
    cells: cells("1x4 2x3 1x4 5 1x18"),
    progress: { rowsPerSecond: 1210, secondsLeft: 24 },
  });

export const stark = () =>
  buildJob({
    filename: "Stark_export_ALL_SITES_2024.csv",
    status: "processing",
    plan: widePlan,
    startedAt: at("14:03"),
    processedRows: 211_968,
    importedRows: 211_968,
    byteSize: 340_000_000,
    bytesDone: 64_600_000,
    cells: cells("1x9"),
    source: "picker",
    userId: 2,
    userName: "Amir Khan",
    progress: { rowsExpected: 1_114_000, rowsPerSecond: 1140, secondsLeft: 790 },
  });

export const bristol = () =>
  buildJob({
    filename: "bristol_ae_nov.csv",
    importType: "daily",
    plan: dailyPlan,
    nextAttemptAt: at("14:06:40"),
    tries: 2,
    errorCode: "store_busy",
    errorParams: { reason: "" },
    totalRows: 8640,
    processedRows: 3020,
    importedRows: 3020,
    cells: cells("1x17"),
  });

export const manchester = () =>
  finished("manchester_hh_oct.csv", "13:46:52", "13:48:04", {
    totalRows: 73_000,
    processedRows: 73_000,
    importedRows: 71_842,
    replacedRows: 310,
    unchangedRows: 1146,
    failedRows: 12,
    cells: cells("1x17 5 1x22 5 1x7"),
  });

export function finished(filename: string, from: string, to: string, given: Partial<JobView>): JobView {
  return buildJob({
    filename,
    status: "completed",
    plan: widePlan,
    startedAt: at(from),
    completedAt: at(to),
    updatedAt: at(to),
    cells: cells("1x48"),
    ...given,
  });
}

const york = { importType: "daily" as const, plan: dailyPlan };

/** Today's finished jobs of the picture. */
export const finishedToday = () => [
  manchester(),
  finished("york_civic_daily.csv", "13:31:00", "13:31:00.4", {
    ...york,
    totalRows: 3024,
    processedRows: 3024,
    importedRows: 1820,
    unchangedRows: 1204,
    cells: cells("2x19 1x29"),
  }),
  finished("york_civic_daily.csv", "13:29", "13:29", {
    ...york,
    duplicateOf: 1,
    cells: cells("0x48"),
    other: {
      batchId: "b",
      filename: "york.csv",
      userName: "Amir Khan",
      machine: "CDF-WS-003",
      completedAt: at("10:11", "2025-11-24"),
    },
  }),
  finished("TOTALS_summary.csv", "13:12", "13:12", {
    status: "failed",
    plan: null,
    errorCode: "no_meter_column",
    errorParams: { columns: ["Site", "Total"] },
    cells: cells("0x48"),
  }),
  finished("leeds_new_layout.csv", "12:57", "12:57:00.9", {
    dryRun: true,
    totalRows: 2976,
    processedRows: 2976,
    importedRows: 2976,
  }),
];

/** The Imports screen of the picture. */
export function busyQueue(given: Partial<QueueView> = {}): QueueView {
  return buildQueue({
    importing: [leeds(), stark()],
    waiting: [
      bristol(),
      buildJob({ filename: "E06BG12862_2024-11.csv", plan: widePlan }),
      buildJob({ filename: "gas_portfolio_q3.csv" }),
    ],
    finished: finishedToday(),
    finishedCount: 14,
    finishedRows: 412_880,
    ...given,
  });
}

/** Head office out of reach since 14:02, tried again 25 s from NOW. */
export const awayStore: QueueView["store"] = {
  ...buildQueue().store,
  state: "away",
  failure: {
    code: "store_unreachable",
    params: { host: "energy-db", reason: "ECONNREFUSED" },
    retryable: true,
  },
  since: "2025-11-25T14:02:00Z",
  nextTryAt: "2025-11-25T14:06:25Z",
  answerMs: null,
};
