import type { FoldersView, FolderView } from "../../../src-shared/contract/folders";

let id = 0;
let revision = 0;

/** A watched folder as a screen sees it: what is not given is as a local folder that was just added has it. */
export function buildFolder(given: Partial<FolderView> = {}): FolderView {
  id += 1;
  return {
    id,
    name: `Folder ${id}`,
    path: `C:\\Metering\\folder-${id}`,
    typeChoice: "auto",
    dryRun: false,
    glob: "*.csv, *.txt",
    recursive: true,
    polling: false,
    quietSeconds: 10,
    planned: false,
    planSummary: null,
    afterwards: "move",
    onFailure: "move",
    schedule: null,
    scheduleWords: null,
    nextRunAt: null,
    lastRun: null,
    paused: null,
    state: "watching",
    since: null,
    failure: null,
    lastScanAt: null,
    lastFile: null,
    filesToday: 0,
    problemsToday: 0,
    waitingThere: 0,
    ...given,
  };
}

/** All watched folders of this computer; each call a later revision. */
export function buildFolders(folders: FolderView[], given: Partial<FoldersView> = {}): FoldersView {
  revision += 1;
  return { revision, folders, runner: { here: true, holder: null }, ...given };
}
