import { expect, it } from "vitest";
import { waitingOn } from "../../../src-main/feed/waiting-on";
import type { Job } from "../../../src-shared/jobs/job";

const now = "2025-11-25 14:02:00.000000";
const heard = (at: string) => ({
  machine: "LDS-WS-014",
  person: "Tom",
  lastHeardAt: `2025-11-25 ${at}.000000`,
});

it.each<[string, Job["status"], string, ReturnType<typeof heard> | null, boolean]>([
  ["heard a minute ago", "queued", "13:00:00", heard("14:01:00"), false],
  ["heard exactly two minutes ago", "queued", "13:00:00", heard("14:00:00"), false],
  ["not heard for longer", "queued", "13:00:00", heard("13:59:59"), true],
  ["silent while it imports", "processing", "13:00:00", heard("13:59:59"), true],
  ["heard well ahead: the server's clock was set back", "queued", "13:00:00", heard("14:05:00"), true],
  ["silent, of a job that ended", "completed", "13:00:00", heard("13:00:00"), false],
  ["never heard, of a job just queued", "queued", "14:01:00", null, false],
  ["never heard, of a job queued long ago", "queued", "13:59:59", null, true],
])("a runner %s", (_, status, queuedAt, queue, waits) => {
  const job = { status, machine: "DESK", queuedAt: `2025-11-25 ${queuedAt}.000000` };
  const want = {
    ...{ machine: queue?.machine ?? "DESK", person: queue?.person ?? null },
    ...{ lastHeardAt: queue?.lastHeardAt ?? null, here: false },
  };
  expect(waitingOn(job, queue, now, false)).toEqual(waits ? want : null);
});
