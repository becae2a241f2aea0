import type { DesktopApp } from "./start-desktop";
import { expect } from "./expect";
import { jobRow } from "./job-row";
import { queueRow } from "./queue-row";

/** Waits until the window shows the file's import under way, and rows of it are in; far from its end, or it fails. */
export async function untilImporting(
  { page }: DesktopApp,
  dataFolder: string,
  file: string,
  least = 1,
): Promise<void> {
  await expect(queueRow(page, "Importing", file)).toBeVisible();
  await expect.poll(() => jobRow(dataFolder).processed, { intervals: [25] }).toBeGreaterThanOrEqual(least);
  expect(jobRow(dataFolder).status).toBe("processing");
}
