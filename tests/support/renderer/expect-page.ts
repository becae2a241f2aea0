import { expect as playwrightExpect } from "playwright/test";

/** Waits for what a page shall show; patient, since a machine that runs all projects at once is slow. */
export const expect = playwrightExpect.configure({ timeout: 20_000 });
