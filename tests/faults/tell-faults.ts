import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import ensureBuilt from "../support/cli/ensure-built";
import { faultsTable } from "./faults-table";
import type { Entry } from "./ledger";

/** Builds the app once for all files of the run, and prints one table of what they did at its end. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  await ensureBuilt();
  const folder = await mkdtemp(join(tmpdir(), "meterdrop-faults-"));
  const ledger = join(folder, "ledger");
  project.provide("faultsLedger", ledger);
  return async () => {
    const text = await readFile(ledger, "utf8").catch(() => "");
    const lines = text.split("\n").filter((line) => line !== "");
    const entries = lines.map((line) => JSON.parse(line) as Entry);
    process.stdout.write(faultsTable(entries));
    await rm(folder, { recursive: true });
    const failed = entries.filter(({ injected, survived }) => injected === 0 || survived < injected);
    if (failed.length === 0) return;
    process.exitCode = 1;
    throw new Error(
      failed.map(({ store, fault }) => `${fault}, on ${store}: not survived, or never met`).join("\n"),
    );
  };
};
