import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RowDataPacket } from "mysql2/promise";
import type { JobResponse } from "../../src-shared/contract/job-response";
import { watchMemory } from "../measure/process-tree";
import type { BenchStore } from "./bench-store";
import type { GeneratedFile } from "./generated-file";

export interface WholeImport {
  /** From the start of the process to its end. */
  readonly milliseconds: number;
  /** From the job's claim to its end, by the database's clock. */
  readonly jobMilliseconds: number;
  /** Of the process and its children, in bytes. */
  readonly peakMemory: number;
}

/** `meterdrop import FILE`, a process from its start to its end, in a data folder of its own. */
export async function wholeImport(
  { server, settings, connection }: BenchStore,
  file: GeneratedFile,
): Promise<WholeImport> {
  const folder = await mkdtemp(join(tmpdir(), "meterdrop-bench-data-"));
  const url = `mysql://${server.user}@${server.host}:${server.port}/${settings.database}?tls=off`;
  const env = { METERDROP_DATA_DIR: folder, METERDROP_STORE_PASSWORD: server.password };
  try {
    const started = performance.now();
    const child = spawn(
      process.execPath,
      ["out/main/cli.js", "import", file.path, "--store", url, "--json"],
      { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] },
    );
    const memory = watchMemory(child.pid ?? 0);
    let stdout = "";
    child.stdout.on("data", (piece: Buffer) => (stdout += piece.toString()));
    const code = await new Promise((resolve) => child.on("exit", resolve));
    const milliseconds = performance.now() - started;
    const peakMemory = memory.peak();
    const job = JSON.parse(stdout) as JobResponse;
    if (code !== 0 || job.imported_rows !== file.meterDays || job.half_hours !== file.halfHours)
      throw new Error(`the import ended with ${String(code)}: ${stdout}`);
    const [[row]] = await connection.query<RowDataPacket[]>(
      "SELECT TIMESTAMPDIFF(MICROSECOND, started_at, completed_at) / 1000 AS ms FROM import_jobs",
    );
    return { milliseconds, peakMemory, jobMilliseconds: Number(row?.["ms"]) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
