import { expect as base } from "playwright/test";

/** Waits as long as a busy machine may need: a real window, a real store and an import lie behind each look. */
export const expect = base.configure({ timeout: 60_000 });
