export const toastCopy = {
  region: "Done, and can be undone",
  undo: "Undo",
  dismiss: "Dismiss",
} as const;
