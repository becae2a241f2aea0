import { describe, expect, test } from "vitest";
import type { FolderView } from "../../../src-shared/contract/folders";
import { folderLine, notAllowedLine, whenText } from "../../../src-renderer/copy/folder-lines";
import {
  lastRunText,
  lastScanText,
  nextRunText,
  watchNote,
} from "../../../src-renderer/copy/folder-schedule";
import { buildFolder } from "../../support/renderer/build-folder";
import { at, NOW } from "../../support/renderer/build-job";

const reader = { now: NOW, name: "Tom Ashworth" };
const yesterday = (clock: string) => at(clock, "2025-11-24");

describe("the third line of a watched folder", () => {
  const lines: readonly [FolderView["state"], Partial<FolderView>, string][] = [
    ["watching", { filesToday: 14, problemsToday: 1 }, "14 files today, 1 with problems"],
    ["watching", { filesToday: 1 }, "1 file today"],
    ["importing", { filesToday: 2 }, "2 files today"],
    [
      "watching",
      { lastFile: { filename: "a.csv", at: yesterday("17:20") } },
      "No file today. Last file 24 Nov, 17:20.",
    ],
    ["watching", { lastScanAt: at("14:05") }, "No file yet. Last looked at 14:05."],
    ["watching", {}, "No file yet."],
    ["out_of_reach", { since: at("14:02") }, "Since 14:02. Watched again when it returns."],
    ["out_of_reach", { since: yesterday("17:20") }, "Since 24 Nov, 17:20. Watched again when it returns."],
    ["out_of_reach", {}, "Watched again when it returns."],
    [
      "paused",
      { paused: { by: "Tom Ashworth", at: at("09:10", "2025-11-19") }, waitingThere: 6 },
      "Paused by you on 19 Nov. 6 files waiting there.",
    ],
    [
      "paused",
      { paused: { by: "Amir Khan", at: at("13:10") }, waitingThere: 1 },
      "Paused by Amir Khan at 13:10. 1 file waiting there.",
    ],
    ["paused", { paused: { by: null, at: at("13:10") } }, "Paused at 13:10. No file waiting there."],
    ["scheduled", { nextRunAt: at("18:00"), filesToday: 3 }, "3 files today. Next at 18:00."],
    ["scheduled", { nextRunAt: at("06:00", "2025-11-26") }, "No file today. Next on 26 Nov, 06:00."],
    ["scheduled", { nextRunAt: null }, "No file today. No next run."],
  ];
  test.each(lines)("%s, %o: %s", (state, given, said) => {
    expect(folderLine(buildFolder({ state, ...given }), reader)).toBe(said);
  });

  test.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64)", "Windows"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "macOS"],
    ["Mozilla/5.0 (X11; Linux x86_64)", "Linux"],
  ])("%s does not let Meterdrop read: %s", (agent, system) => {
    expect(notAllowedLine(agent)).toBe(`${system} does not let Meterdrop read this folder.`);
  });
});

describe("when a folder is looked at", () => {
  test.each([
    [at("14:02"), "at 14:02"],
    [yesterday("17:20"), "on 24 Nov, 17:20"],
    [at("17:20", "2024-11-24"), "on 24 Nov 2024"],
  ])("%s: %s", (time, said) => {
    expect(whenText(time, NOW)).toBe(said);
  });

  test("is told of local folders, network shares and set times", () => {
    expect(watchNote({ schedule: null, polling: false })).toMatch(/^New files are seen at once/);
    expect(watchNote({ schedule: null, polling: true })).toMatch(/checked every 30 seconds/);
    expect(watchNote({ schedule: "0 6 * * *", polling: true })).toBe(
      "Files that arrive between these times wait in the folder.",
    );
  });

  test("its last scan, its next and its last run", () => {
    const folder = buildFolder({ lastScanAt: at("14:05"), nextRunAt: at("18:00") });
    expect(lastScanText(folder, NOW)).toBe("Last looked through at 14:05.");
    expect(lastScanText(buildFolder(), NOW)).toBe("");
    expect(nextRunText(folder, NOW)).toBe("Next run at 18:00.");
    expect(nextRunText(buildFolder(), NOW)).toBe("These times never come.");
    expect(lastRunText(folder, NOW)).toBe("It has not run yet.");
    const ran = { at: at("06:00"), files: 3, problems: 1, failure: null };
    expect(lastRunText(buildFolder({ lastRun: ran }), NOW)).toBe(
      "Last run at 06:00: 3 files, 1 with problems.",
    );
    expect(lastRunText(buildFolder({ lastRun: { ...ran, files: 0, problems: 0 } }), NOW)).toBe(
      "Last run at 06:00: no new file.",
    );
    const failure = {
      code: "folder_out_of_reach",
      params: { path: "/hh", reason: "ENOENT" },
      retryable: true,
    };
    expect(lastRunText(buildFolder({ lastRun: { ...ran, failure } }), NOW)).toBe(
      "Last run at 06:00: /hh cannot be looked through: ENOENT",
    );
  });
});
