import { expect, it } from "vitest";
import { settingsFile, type SettingsFile } from "../../src-main/ports/settings";
import { queueSettings } from "../../src-main/queue-settings";
import { Failure } from "../../src-shared/failure";

it.each([
  [1, null, 1],
  [2, null, 2],
  [64, null, 4],
  [2, 8, 8],
  [64, 1, 1],
])("of %i cores and %s chosen, %i imports run at a time", async (cores, parallel, now) => {
  const read = () => Promise.resolve(settingsFile.parse({ parallel }));
  expect((await queueSettings({ read }, cores)()).parallel).toEqual({ now, chosen: parallel, most: 16 });
});

it("are read anew each time; while the file cannot be read, what was known last holds", async () => {
  const answers: (() => Promise<SettingsFile>)[] = [
    () => Promise.resolve(settingsFile.parse({ parallel: 3, goneAfterDays: 30 })),
    () => Promise.reject(new Failure("settings_unreadable")),
    () => Promise.resolve(settingsFile.parse({ parallel: 5 })),
  ];
  const read = () => answers.shift()?.() ?? Promise.reject(new Error("read too often"));
  const now = queueSettings({ read }, 2);
  expect(await now()).toMatchObject({ parallel: { now: 3 }, goneAfterDays: 30 });
  expect(await now()).toMatchObject({ parallel: { now: 3 }, goneAfterDays: 30 });
  expect(await now()).toMatchObject({ parallel: { now: 5 }, goneAfterDays: 14 });
});
