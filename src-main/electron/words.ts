/** The words of the window's frame: menu, tray and dialogs. Those of the pages are in src-renderer/copy. */
export const words = {
  name: "Meterdrop",
  chooseFiles: "Choose files",
  chooseFolder: "Watch a folder",
  leftAlone: "Some files were left alone",
  open: "Open Meterdrop",
  quit: "Quit",
  file: "File",
  chooseFilesMenu: "Choose files…",
  settings: "Settings",
  edit: "Edit",
  view: "View",
  pauseForAnHour: "Pause for an hour",
  pauseUntilResumed: "Pause until I resume",
  resume: "Resume",
  /** Beside what is on its way: "Paused, 5 waiting". */
  paused: "Paused",
  onTheirWay: (importing: number, waiting: number) =>
    [importing > 0 && `${importing} importing`, waiting > 0 && `${waiting} waiting`]
      .filter(Boolean)
      .join(", "),
  trayTitle: "Meterdrop keeps running in the tray",
  trayDetail: "Imports carry on while the window is closed. Quit from the tray or the File menu.",
  trayOk: "Close the window",
  keepInTray: "Keep in tray",
  underWay: (jobs: number) => (jobs === 1 ? "1 import is under way." : `${jobs} imports are under way.`),
  carryOn: (jobs: number) =>
    jobs === 1 ? "It carries on from the same row next time." : "They carry on from the same row next time.",
  cannotGoOn: "Meterdrop cannot go on",
} as const;
