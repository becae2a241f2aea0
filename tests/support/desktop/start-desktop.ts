import { once } from "node:events";
import { _electron, type ElectronApplication, type Page } from "playwright";
import { electronRuntime } from "../../../scripts/electron-runtime.mjs";
import { repository } from "../../../scripts/repository.mjs";
import { clickMenu } from "./click-menu";
import { watchFaults } from "./watch-faults";

export interface DesktopOptions {
  /** METERDROP_DATA_DIR: one folder is one person's Meterdrop. */
  readonly dataFolder: string;
  /** Files on the command line, as a file manager opens them. */
  readonly files?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A packaged executable instead of this checkout under its Electron. */
  readonly packaged?: string;
}

/** Meterdrop in a real window. */
export interface DesktopApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Errors and warnings on the page's console, uncaught ones among them: none is ever right. */
  readonly faults: readonly string[];
  /** Quits from the File menu. */
  quit(): Promise<void>;
  /** SIGKILL to all its processes at once, as a power cut would end them. */
  kill(): Promise<void>;
  /** The exit code; null where a signal ended it. Settles when it has ended. */
  readonly ended: Promise<number | null>;
}

const START_MS = 120_000;

/** Opens the window and waits for its page. */
export async function startDesktop(options: DesktopOptions): Promise<DesktopApp> {
  const app = await _electron.launch({
    ...(await commandLine(options)),
    env: environment(options),
    timeout: START_MS,
  });
  const child = app.process();
  const ended = once(child, "exit").then(([code]: unknown[]) => (typeof code === "number" ? code : null));
  const faults = watchFaults(app.context());
  const page = await app.firstWindow({ timeout: START_MS });
  await page.locator("h1").waitFor({ timeout: START_MS });
  return {
    app,
    page,
    faults,
    ended,
    quit: () => clickMenu(app, "File", "Quit"),
    kill: async () => {
      // Playwright starts it as the leader of a process group of its own.
      const over = child.exitCode !== null || child.signalCode !== null;
      if (child.pid !== undefined && !over) process.kill(-child.pid, "SIGKILL");
      await ended;
    },
  };
}

/** How a second start of the same Meterdrop is called, as a shell or a file manager would. */
export async function commandLine({ packaged, files = [] }: Pick<DesktopOptions, "files" | "packaged">) {
  const flags = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-dev-shm-usage"];
  return packaged === undefined
    ? { executablePath: (await electronRuntime()).executable, args: [...flags, repository, ...files] }
    : { executablePath: packaged, args: [...flags, ...files] };
}

/** This process's environment, on the display of the tests, with a data folder of its own. */
export function environment({ dataFolder, env = {} }: Pick<DesktopOptions, "dataFolder" | "env">) {
  const { DISPLAY } = process.env;
  if (DISPLAY === undefined) throw new Error("DISPLAY is not set: these tests open a real window");
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith("METERDROP_"),
  );
  return { ...Object.fromEntries(kept), TZ: "Europe/London", METERDROP_DATA_DIR: dataFolder, ...env };
}
