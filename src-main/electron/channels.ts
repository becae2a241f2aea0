/** The channels between the preload and the main process. Calls go in by five, events and commands come out by two. */
export const channels = {
  call: "meterdrop:call",
  fileId: "meterdrop:file-id",
  chooseFiles: "meterdrop:choose-files",
  chooseFolder: "meterdrop:choose-folder",
  openFolder: "meterdrop:open-folder",
  event: "meterdrop:event",
  command: "meterdrop:command",
} as const;
