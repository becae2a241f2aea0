import type { Problem } from "../../../src-shared/jobs/problem";

/** A row as it came, cut so that the field that is to blame stands in sight. */
export interface RawWindow {
  /** Something was cut off in front. */
  readonly cut: boolean;
  readonly before: string;
  /** null: no field of the row is to blame. "": the field is missing. */
  readonly field: string | null;
  readonly after: string;
}

/** Characters in front of the field that are kept, and how many a cell of the table has room for. */
const BEFORE = 20;
const ROOM = 46;

/**
 * The part of a raw row that a table cell shows: the field with some 20 characters before it, or more where little
 * follows, so that the cell is filled. What follows is left whole: the cell cuts it.
 */
export function rawWindow({ raw, fieldStart, fieldEnd }: RawField): RawWindow {
  const { before, field, after } = rawParts({ raw, fieldStart, fieldEnd });
  if (field === null) return { cut: false, before, field, after };
  const keep = Math.max(BEFORE, ROOM - Math.max(1, field.length) - after.length);
  const cut = before.length > keep;
  return { cut, before: cut ? wholeValues(before.slice(-keep)) : before, field, after };
}

/** Without the rest of a value that was cut in two, where that is short. */
const wholeValues = (text: string) => text.replace(/^[^,;|\t]{0,9}[,;|\t]/, "");

/** The row in three, whole. */
export function rawParts({ raw, fieldStart, fieldEnd }: RawField): Omit<RawWindow, "cut"> {
  if (fieldStart === null || fieldEnd === null) return { before: raw, field: null, after: "" };
  return {
    before: raw.slice(0, fieldStart),
    field: raw.slice(fieldStart, fieldEnd),
    after: raw.slice(fieldEnd),
  };
}

type RawField = Pick<Problem, "raw" | "fieldStart" | "fieldEnd">;
