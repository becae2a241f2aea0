import type { Locator, Page } from "playwright";

export type Section = "Importing" | "Waiting" | "Finished today";

/** The row of a file in a section of the Imports screen. */
export function queueRow(page: Page, section: Section, file: string): Locator {
  return page.getByRole("table", { name: section }).getByRole("row").filter({ hasText: file });
}
