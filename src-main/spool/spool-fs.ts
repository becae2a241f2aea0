import * as fs from "node:fs/promises";

/** What the spool asks of the file system. An argument, so that a full disk or a failing fsync can be had in a test. */
export type SpoolFs = Pick<
  typeof fs,
  | "access"
  | "chmod"
  | "mkdir"
  | "open"
  | "readFile"
  | "readdir"
  | "realpath"
  | "rename"
  | "rm"
  | "stat"
  | "statfs"
  | "writeFile"
>;

export const nodeFs: SpoolFs = fs;
