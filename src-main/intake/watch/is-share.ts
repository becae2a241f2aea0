/** Whether a path plainly names a network share (\\server\share): such a folder sends no events that can be trusted. */
export function isShare(path: string): boolean {
  return /^(\\\\|\/\/)[^\\/?.]/.test(path);
}
