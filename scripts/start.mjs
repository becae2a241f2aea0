import { ensureBuilt } from "./build/ensure-built.mjs";
import { importSamples } from "./start/import-samples.mjs";
import { openWindow } from "./start/open-window.mjs";

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasDisplay = process.platform !== "linux" || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);

await ensureBuilt();
process.exitCode = hasDisplay ? await openWindow() : await importSamples();
