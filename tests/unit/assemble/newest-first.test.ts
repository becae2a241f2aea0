import { expect, test } from "vitest";
import { newestFirst, type ClockSighting } from "../../../src-main/assemble/newest-first";

const at = (channel: string, day: number, minutes: number): ClockSighting => ({ channel, day, minutes });

test.each<[string, ClockSighting[], boolean]>([
  ["nothing known", [], false],
  ["oldest first", [at("A", 1, 0), at("A", 1, 30), at("A", 2, 0)], false],
  ["newest first", [at("A", 2, 0), at("A", 1, 1410), at("A", 1, 1380)], true],
  ["meters side by side, newest first", [at("A", 1, 30), at("B", 1, 30), at("A", 1, 0), at("B", 1, 0)], true],
  [
    "each meter oldest first, meters anyhow",
    [at("B", 9, 0), at("B", 9, 30), at("A", 1, 0), at("A", 1, 30)],
    false,
  ],
  [
    "the repeated hour in an oldest-first file",
    [at("A", 1, 60), at("A", 1, 90), at("A", 1, 60), at("A", 1, 90), at("A", 1, 120)],
    false,
  ],
])("%s", (_name, sightings, expected) => {
  expect(newestFirst(sightings)).toBe(expected);
});
