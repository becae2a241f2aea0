import type { FolderView } from "../../src-shared/contract/folders";
import { formatCount, formatNumberOf } from "./format-count";

/** Every word of Watched folders that is not worked out from a folder (see folder-lines.ts). */
export const foldersCopy = {
  title: "Watched folders",
  list: "Watched folders",
  watch: "Watch a folder",
  empty: "Files dropped in a watched folder import themselves.",
  emptyText: "Choose a folder of this computer or a network share. Subfolders can be watched too.",
  emptyViewer: "Watching a folder needs the role of an analyst. An administrator can give it.",
  loading: "Loading the watched folders",
  back: "All watched folders",
  gone: "This folder is not watched any more.",
  pause: "Pause",
  resume: "Resume",
  open: "Open folder",
  more: (name: string) => `More about ${name}`,
  rename: "Rename",
  remove: "Stop watching",
  local: "Watch as a local folder",
  share: "Watch as a network share",
  name: "Name",
  save: "Save",
  cancel: "Cancel",
  dismiss: "Dismiss",
  removed: (name: string) => `${name} is no longer watched. Its files were left alone.`,
  removeKey: "Delete",
  nobody: (holder: string) => `${holder} watches the folders of this computer.`,
  nobodyText: "This window follows what it does.",
  noRunner: "No Meterdrop watches these folders at present.",
  noRunnerText: "They are watched again as soon as one does the importing on this computer.",
} as const;

/** The word for each state of a watched folder. */
export const folderStateCopy: Readonly<Record<FolderView["state"], string>> = {
  watching: "Watching",
  importing: "Importing",
  out_of_reach: "Out of reach",
  paused: "Paused",
  not_allowed: "Not allowed",
  scheduled: "At set times",
};

/** Words of a folder that is about to be watched. */
export const newFolderCopy = {
  label: "A new watched folder",
  nothing: "No file is there now.",
  there: (count: number) => `${formatNumberOf(count, "file is", "files are")} there now.`,
  importThem: "Import them",
  onlyNew: "Only new ones",
  start: "Start watching",
  cancel: "Cancel",
} as const;

/** Words of the chart of half-hours. */
export const arrivalsCopy = {
  title: "When files arrive",
  note: (days: number) => `Last ${days} days, by half-hour`,
  asTable: "As a table",
  asChart: "As a chart",
  none: "No file has come in this time.",
  halfHour: "Half-hour",
  files: "Files",
} as const;

/** Words of the latest files of a folder. */
export const latestCopy = {
  title: "Latest files",
  none: "No file has come yet.",
  unknown: "Not known at present",
  columns: { state: "State", file: "File", rows: "Rows", when: "When" },
  loading: "Loading the latest files",
} as const;

/** Of a file whose bytes were in already under another name. */
export const sameContents = (filename: string) => `Same contents as ${filename}`;

/** "4,410 rows" */
export const rowsText = (rows: number) => formatNumberOf(rows, "row", "rows");

/** "Show 42 more" */
export const showMore = (count: number) => `Show ${formatCount(count)} more`;
