/** Names that programs give files while they write them, and files that file managers leave behind. */
const IGNORED = [
  /^~\$/,
  /^\./,
  /\.(tmp|part|partial|crdownload|filepart|swp)$/i,
  /^(thumbs\.db|desktop\.ini)$/i,
];

/** Folders of ours below a watched folder: what was dealt with is not to be taken again. */
export const IMPORTED = "imported";
export const FAILED = "failed";

/** Whether a file or folder of this name is hidden, temporary or not written to its end, and so no business of ours. */
export function isIgnoredName(name: string): boolean {
  return IGNORED.some((pattern) => pattern.test(name));
}

/** Whether a folder right below a watched one is where its files are moved to. */
export function isOwnFolder(name: string): boolean {
  return name === IMPORTED || name === FAILED;
}
