#!/usr/bin/env node
// The `meterdrop` command of a checkout. The command line runs in this very process, so that its streams,
// signals and exit code are the shell's own, and killing this process kills the import.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { repository } from "./repository.mjs";

const program = join(repository, "out", "main", "cli.js");
if (existsSync(join(repository, "src-main"))) {
  const { ensureBuilt } = await import("./build/ensure-built.mjs");
  await ensureBuilt();
}
process.argv[1] = program;
await import(pathToFileURL(program).href);
