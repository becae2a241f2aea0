import { describe, expect, it } from "vitest";
import { openedFiles } from "../../../src-main/electron/opened-files";

describe("the files that a command line asks to open", () => {
  it.each([
    ["none", ["meterdrop"], false, []],
    ["one of the folder it was called in", ["meterdrop", "a.csv"], false, ["/here/a.csv"]],
    ["one by its whole path", ["meterdrop", "/there/b.csv"], false, ["/there/b.csv"]],
    ["beside Chromium's flags", ["meterdrop", "--no-sandbox", "a.csv", "-x"], false, ["/here/a.csv"]],
    [
      "from source, after the application's folder",
      ["electron", "--no-sandbox", "/app", "a.csv"],
      true,
      ["/here/a.csv"],
    ],
    ["from source, none", ["electron", "/app"], true, []],
    ["nothing said", ["meterdrop", ""], false, []],
  ])("%s", (_name, argv, fromSource, files) => {
    expect(openedFiles(argv, "/here", fromSource)).toEqual(files);
  });
});
