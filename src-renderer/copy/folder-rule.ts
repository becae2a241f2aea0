import type { FolderView } from "../../src-shared/contract/folders";
import { formatNumberOf } from "./format-count";

/** The sentence of a folder's rule, between its bold parts, and what each part is about. */
export const ruleCopy = {
  label: "What happens to a file",
  named: "When a file named",
  appears: "appears in",
  quiet: ", and has stopped growing for",
  as: "as",
  in: ", in",
  then: ", then",
  leftThere: ", and leave it there",
  ifItFails: ". If it fails,",
  look: ". Look for files",
  end: ".",
  parts: {
    glob: "Names of files",
    path: "Folder",
    recursive: "Folders below it",
    quietSeconds: "Until a file is complete",
    dryRun: "Import or check",
    typeChoice: "Type",
    plan: "Layout",
    afterwards: "Afterwards",
    onFailure: "After a failure",
    schedule: "When to look",
  },
  copyPath: "Copy the path",
  copied: "Path copied",
  notCopied: "The path could not be copied",
} as const;

export const recursiveCopy = {
  yes: "or folders below it",
  no: "and nowhere below it",
  yesNote: "The folders imported and failed are left out.",
} as const;

export const dryRunCopy = {
  no: "import it",
  yes: "only check it, saving nothing,",
  yesNote: "A dry run: the file is judged row by row, nothing is saved, and it stays where it is.",
} as const;

export const folderTypeCopy: Readonly<Record<FolderView["typeChoice"], string>> = {
  auto: "whatever type it is",
  hh: "half-hourly readings",
  daily: "daily totals",
};

export const afterwardsCopy: Readonly<Record<FolderView["afterwards"], { label: string; note: string }>> = {
  leave: { label: "leave it there", note: "It is remembered, and not taken a second time." },
  move: {
    label: "move it to imported",
    note: "A folder inside the watched one. Nothing in it is overwritten.",
  },
  delete: {
    label: "delete it once imported",
    note: "The file is gone for good. Meterdrop keeps its own copy for 72 hours only.",
  },
};

export const onFailureCopy: Readonly<Record<FolderView["onFailure"], { label: string; note: string }>> = {
  leave: { label: "leave it there", note: "It is remembered, and not taken a second time." },
  move: {
    label: "move it to failed",
    note: "A folder inside the watched one. Nothing in it is overwritten.",
  },
};

/** "10 seconds", "1 minute" */
export function quietText(seconds: number): string {
  return seconds % 60 === 0
    ? formatNumberOf(seconds / 60, "minute", "minutes")
    : formatNumberOf(seconds, "second", "seconds");
}

/** "*.csv or *.txt" of "*.csv, *.txt". */
export function globText(glob: string): string {
  const names = glob
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const last = names.at(-1) ?? glob;
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}

export const globCopy = {
  label: "Names of files",
  note: "* stands for any letters, ? for one. Put a comma between several names. Meterdrop imports CSV and text files.",
  save: "Use these names",
} as const;

export const planCopy = {
  any: "any layout that fits",
  anyNote: "Each file is read by what stands in it.",
  own: "the layout that was set",
  like: (filename: string) => `the layout of ${filename}`,
  likeNote: "Every file is read as this one was.",
  loading: "Looking for imports",
  none: "Import a file first: its layout can be chosen here.",
} as const;
