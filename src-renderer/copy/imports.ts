import type { Sample } from "../../src-shared/contract/imports";
import { formatCount, formatNumberOf, formatProse } from "./format-count";

/** Every word of the Imports screen that is not worked out from a job (see job-lines.ts). */
export const importsCopy = {
  title: "Imports",
  choose: "Choose files",
  type: "Type",
  dryRun: "Dry run",
  waitForResult: "Wait for result",
  wellTitle: "Drop meter files anywhere in this window",
  wellText: "CSV or text. Half-hourly or daily, in any supplier’s layout.",
  wellPromise: "Meterdrop works out the layout and asks only when something is unclear.",
  wellViewer: "Importing needs the role of an analyst. An administrator can give it.",
  samplesTitle: "No file to hand?",
  samplesNote: "Try one of these.",
  sampleAction: "Import",
  sampleLabel: (name: string) => `Import ${name}`,
  loading: "Loading the imports",
  importing: "Importing",
  importingNote: (count: number, all: number) => `${formatCount(count)} of ${formatCount(all)}`,
  waiting: "Waiting",
  waitingNote: (count: number) => formatNumberOf(count, "file", "files"),
  waitingKept: (count: number) => `${formatNumberOf(count, "file", "files")}, kept on this computer`,
  finished: "Finished today",
  finishedNote: (files: number, rows: number) =>
    `${formatNumberOf(files, "file", "files")}, ${formatNumberOf(rows, "row", "rows")} imported`,
  leftAlone: "Left alone",
  leftAloneNote: (count: number) => formatNumberOf(count, "file was", "files were") + " not imported",
  allInHistory: "All in History",
  nothingWaiting: (files: number) =>
    files === 0
      ? "Nothing waiting. No file finished today."
      : `Nothing waiting. ${formatNumberOf(files, "file", "files")} finished today.`,
  moreWaiting: (count: number) => `${formatProse(count)} more waiting.`,
  notListed: (count: number) => `${formatProse(count)} more are waiting and not listed here.`,
  show: "Show",
  tryNow: "Try now",
  dismiss: "Dismiss",
  notAdded: "The files were not imported.",
  elsewhere: (holder: string) => `${holder} does the importing for this computer.`,
  elsewhereText: "This window follows what it does.",
  columns: {
    state: "State",
    file: "File",
    rows: "Rows",
    imported: "Imported",
    unchanged: "Unchanged",
    failed: "Failed",
    timeLeft: "Time left",
    took: "Took",
    actions: "Actions",
  },
} as const;

export const sampleCopy: Readonly<Record<Sample["kind"], string>> = {
  wide: "48 half-hours across, one row a day",
  daily: "One total a day",
  long: "One row a half-hour, actual or estimated",
};

export const sampleRows = (rows: number) => formatNumberOf(rows, "row", "rows");

/** Words of the drag target. */
export const dragCopy = {
  title: (files: number, dryRun: boolean) =>
    `Drop ${formatNumberOf(files, "file", "files")} to ${dryRun ? "check" : "import"}`,
  typeAuto: "Type is worked out from each file.",
  typeHh: "Each file is read as half-hourly.",
  typeDaily: "Each file is read as daily.",
  skipped: "Anything already imported is skipped.",
  nothingSaved: "Nothing is saved.",
  dryRun: "Dry run: check without saving",
  cancel: "Cancel",
} as const;

/** Words of a row's actions, and of what was done by them. */
export const rowCopy = {
  cancel: (name: string) => `Cancel ${name}`,
  more: (name: string) => `More about ${name}`,
  open: "Open",
  retry: "Try again",
  again: "Import again",
  undo: "Undo import",
  copyBatch: "Copy batch id",
  copied: "Batch id copied",
  notCopied: "The batch id could not be copied",
  dismiss: (name: string) => `Remove ${name} from the list`,
  cancelled: (name: string) => `${name} was cancelled.`,
} as const;
