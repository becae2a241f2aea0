import type { Locator, Page } from "playwright";

/** The rows of History, in a table or in the list of a narrow window. */
export const historyRows = (page: Page): Locator => page.locator("[data-row]");

/** The rows that a text stands in. */
export const historyRow = (page: Page, text: string): Locator => historyRows(page).filter({ hasText: text });

/** The fragment of the address: where the route and its filters stand. */
export const hashOf = (page: Page): string => new URL(page.url()).hash;
