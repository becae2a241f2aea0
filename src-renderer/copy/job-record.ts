/** Words of a job's note. */
export const noteCopy = {
  label: "Note",
  add: "Add a note",
  edit: "Edit",
  hint: "Ctrl Enter keeps it, Esc leaves it as it was.",
  notKept: (why: string) => `The note was not kept. ${why}.`,
} as const;

/** Words of the deletion of a job's record. */
export const deleteCopy = {
  ask: "Delete this record",
  question: "Delete the record of this job? Readings stay.",
  confirm: "Delete record",
  keep: "Keep",
  not_ended: "It has not ended. Cancel it first.",
  undo_under_way: "Its undo is under way. It can be deleted when that is done.",
} as const;
