import { existsSync } from "node:fs";
import { chromium } from "playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import type { FakeHost } from "./fake-host";
import { NOW } from "./build-job";

export interface TestWindow {
  readonly page: Page;
  /** Errors on the console, uncaught ones and violations of the content security policy: none is ever right. */
  readonly faults: string[];
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly host: FakeHost;
  readonly url: string;
  /** Route to open: "/history". */
  readonly route?: string;
  readonly size?: { width: number; height: number };
  readonly context?: BrowserContextOptions;
  /** The clock stands still at NOW unless this is false. */
  readonly frozen?: boolean;
}

const EXECUTABLES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Chromium as the distribution has it; playwright's own where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = EXECUTABLES.find((file) => existsSync(file));
  const args = ["--no-sandbox", "--disable-dev-shm-usage"];
  return chromium.launch({ args, ...(executablePath !== undefined && { executablePath }) });
}

/** Opens the built pages with `host` behind their bridge. */
export async function openWindow(browser: Browser, options: WindowOptions): Promise<TestWindow> {
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 832 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    ...options.context,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.exposeFunction("hostFault", (text: string) => faults.push(text));
  await page.exposeFunction("hostCall", async (method: string, args: unknown) =>
    options.host.answer(method, args).catch((error: unknown) => {
      // A call that the test did not foresee, or a scene that the contract refuses: never an answer.
      faults.push(String(error));
      throw error;
    }),
  );
  await page.exposeFunction("hostChoose", () => options.host.picked);
  await page.exposeFunction("hostChooseFolder", () => options.host.pickedFolder);
  await page.exposeFunction("hostOpenFolder", (id: number) => options.host.openFolder(id));
  await page.addInitScript(installBridge);
  if (options.frozen !== false) await page.clock.setFixedTime(NOW);
  options.host.attach((kind, name, value) => {
    void page.evaluate(([k, n, v]) => dispatchEvent(new CustomEvent(`host-${k}`, { detail: [n, v] })), [
      kind,
      name,
      value,
    ] as const);
  });
  await page.goto(`${options.url}#${options.route ?? "/imports"}`);
  return { page, faults, close: () => context.close() };
}

/** Runs in the page before its own scripts: `window.meterdrop`, as the preload would expose it. */
function installBridge(): void {
  const host = window as unknown as {
    hostCall: (method: string, args: unknown) => Promise<never>;
    hostChoose: () => Promise<string[]>;
    hostChooseFolder: () => Promise<string | null>;
    hostOpenFolder: (id: number) => Promise<never>;
    hostFault: (text: string) => void;
  };
  const listen = (kind: string, act: (name: string, value: unknown) => void) => {
    const heard = (event: Event) => {
      const [name, value] = (event as CustomEvent<[string, unknown]>).detail;
      act(name, value);
    };
    addEventListener(kind, heard);
    return () => removeEventListener(kind, heard);
  };
  addEventListener("securitypolicyviolation", (event) => {
    host.hostFault(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
  });
  Object.assign(window, {
    meterdrop: {
      call: (method: string, args: unknown) => host.hostCall(method, args),
      on: (event: string, listener: (value: unknown) => void) =>
        listen("host-event", (name, value) => {
          if (name === event) listener(value);
        }),
      fileId: (file: File) => Promise.resolve(`id:${file.name}`),
      chooseFiles: () => host.hostChoose(),
      chooseFolder: () => host.hostChooseFolder(),
      openFolder: (id: number) => host.hostOpenFolder(id),
      onCommand: (listener: (command: string, arg: unknown) => void) => listen("host-command", listener),
    },
  });
}
