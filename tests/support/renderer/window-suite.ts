import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import type { Browser } from "playwright";
import type { FakeHost } from "./fake-host";
import { launchChromium, openWindow } from "./open-window";
import type { TestWindow, WindowOptions } from "./open-window";

/**
 * One browser for the tests of a file, and a way to open the pages in it. After each test the windows are
 * closed, and none may have said an error: on the console, uncaught, or against the content security policy.
 */
export function windowSuite() {
  let browser: Browser | null = null;
  let open: TestWindow[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const faults = open.flatMap((window) => window.faults);
    await Promise.all(open.map((window) => window.close()));
    open = [];
    expect(faults).toEqual([]);
  });

  return async (host: FakeHost, options: Partial<Omit<WindowOptions, "host">> = {}) => {
    if (browser === null) throw new Error("the browser was not started");
    const window = await openWindow(browser, { url: inject("rendererUrl"), host, ...options });
    open.push(window);
    return window;
  };
}
