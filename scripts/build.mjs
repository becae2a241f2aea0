import { ensureBuilt } from "./build/ensure-built.mjs";

await ensureBuilt({ always: true });
