import { expect, it } from "vitest";
import { waitIsOver } from "../../../src-main/queue/wait-is-over";

it.each([
  ["2025-11-25 14:00:05.000000", false],
  ["2025-11-25 14:00:00.000000", true],
  ["2025-11-25 13:59:59.999999", true],
  ["2025-11-25 14:10:00.000000", false],
  // Further ahead than any wait: the server's clock was set back since.
  ["2025-11-25 14:10:01.000000", true],
  ["2025-11-28 14:00:00.000000", true],
])("at 14:00 on the 25th a job that waits until %s is due: %s", (nextAttemptAt, due) => {
  expect(waitIsOver(nextAttemptAt, "2025-11-25 14:00:00.000000")).toBe(due);
});
