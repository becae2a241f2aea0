import { resolve } from "node:path";
import { jobResponse } from "../../../src-shared/contract/job-response";
import { asFailure, type Failure } from "../../../src-shared/failure";
import type { ImportPlan, TypeChoice } from "../../../src-shared/jobs/import-plan";
import { adoptJob } from "../../intake/adopt-job";
import { copyToSpool, insertAdmitted, type Offered } from "../../intake/admit-file";
import { withdraw } from "../../intake/withdraw";
import type { StoreRoom } from "../../store-room";
import { describeFailure, describeJob, describeProblem } from "../describe-job";
import { ExitCode, exitCodeOf, highest } from "../exit-codes";
import { followJob } from "../follow-job";
import { settleTwins } from "../settle-twins";
import type { Streams } from "../streams";

export interface ImportCommand {
  readonly files: readonly string[];
  readonly typeChoice: TypeChoice;
  readonly dryRun: boolean;
  readonly again: boolean;
  readonly plan: ImportPlan | null;
  readonly background: boolean;
  readonly json: boolean;
}

/** A file on its way: its job, and others that mean the same; or why it got no further than the door. */
type Started =
  | { path: string; batchId: string; twins: readonly string[] }
  | { path: string; failure: Failure; kept: boolean };

/**
 * `meterdrop import`: admits each file, then runs it here, or follows whoever holds the spool. Killed and called again with
 * the same bytes and flags it goes on with its own job. Gives the highest exit code of all files.
 */
export async function importFiles(
  room: StoreRoom,
  command: ImportCommand,
  streams: Streams,
  signal: AbortSignal,
): Promise<ExitCode> {
  const stop = new AbortController();
  const ours = new Set<string>();
  const end = AbortSignal.any([signal, stop.signal]);
  const options = { limit: Infinity, until: "stopped", only: ours } as const;
  const runner = command.background ? null : room.startRunner(options, end);
  try {
    await runner?.firstLook;
    const started: Started[] = [];
    for (const path of command.files) {
      const file = await startFile(room, command, path, signal);
      if ("batchId" in file) ours.add(file.batchId);
      started.push(file);
      room.poke();
    }
    const codes: ExitCode[] = [];
    for (const file of started) codes.push(await finishFile(room, command, file, streams, signal));
    for (const file of started) {
      if ("batchId" in file) await settleTwins(room, file, (twin) => ours.add(twin), signal);
    }
    return highest(codes);
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
    streams.err("Stopped. What is in stays in; the same command goes on from there.");
    return ExitCode.stopped;
  } finally {
    stop.abort();
    await runner?.ended;
  }
}

async function startFile(
  room: StoreRoom,
  command: ImportCommand,
  path: string,
  signal: AbortSignal,
): Promise<Started> {
  const { typeChoice, dryRun, again, plan } = command;
  const offered: Offered = {
    path: resolve(path),
    typeChoice,
    dryRun,
    again,
    plan,
    merge: "keep_actual",
    source: "cli",
  };
  try {
    const manifest = await copyToSpool(room.admitTools, offered, signal);
    if (!(await room.watch.ready(signal))) {
      const { failure, kept } = { failure: await reasonAway(room, signal), kept: true };
      return { path, failure, kept };
    }
    const adopted = command.background ? null : await adoptJob(room.admitTools, manifest);
    if (adopted !== null) {
      await withdraw(room.admitTools, manifest.batchId);
      return { path, batchId: adopted.job.batchId, twins: adopted.twins };
    }
    const admitted = await insertAdmitted(room.admitTools, manifest);
    return admitted.waitsFor === null
      ? { path, batchId: manifest.batchId, twins: [] }
      : { path, failure: admitted.waitsFor, kept: true };
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return { path, failure: asFailure(thrown), kept: false };
  }
}

async function reasonAway(room: StoreRoom, signal: AbortSignal): Promise<Failure> {
  try {
    await room.watch.demand(signal);
  } catch (thrown) {
    return asFailure(thrown);
  }
  return asFailure(new Error("the store is not ready"));
}

async function finishFile(
  room: StoreRoom,
  command: ImportCommand,
  file: Started,
  streams: Streams,
  signal: AbortSignal,
): Promise<ExitCode> {
  if (!("batchId" in file)) return sayLeft(file.path, file.failure, file.kept, command.json, streams);
  if (command.background) return sayQueued(room, file.batchId, command.json, streams);
  const followed = await followJob(room, file.batchId, streams, signal);
  streams.progress("");
  if (followed.kind === "away") return sayLeft(file.path, followed.failure, true, command.json, streams);
  const { job } = followed;
  if (command.json) streams.out(JSON.stringify(jobResponse(job)));
  else await sayEnded(room, job, streams);
  return exitCodeOf(job);
}

function sayLeft(path: string, failure: Failure, kept: boolean, json: boolean, streams: Streams): ExitCode {
  const { code, params } = failure;
  const words = describeFailure(failure.toWire());
  if (json)
    streams.out(
      JSON.stringify({
        filename: path,
        status: kept ? "spooled" : "refused",
        error_code: code,
        error_params: params,
      }),
    );
  streams.err(`${path}: ${words}${kept ? " The file is kept on this computer." : ""}`);
  return kept ? ExitCode.keptInSpool : ExitCode.failed;
}

async function sayQueued(
  room: StoreRoom,
  batchId: string,
  json: boolean,
  streams: Streams,
): Promise<ExitCode> {
  const job = await room.store.jobs.byBatchId(batchId);
  if (job === null) return ExitCode.keptInSpool;
  if (json) streams.out(JSON.stringify(jobResponse(await room.view(job))));
  else
    streams.out(`${job.filename}: queued as ${batchId}. The open window or \`meterdrop work\` imports it.`);
  return ExitCode.allIn;
}

const PROBLEMS_SHOWN = 10;

async function sayEnded(
  room: StoreRoom,
  job: Parameters<typeof describeJob>[0],
  streams: Streams,
): Promise<void> {
  streams.out(describeJob(job));
  if (job.failedRows === 0) return;
  const query = { severity: "error", code: null, cell: null, limit: PROBLEMS_SHOWN, offset: 0 } as const;
  const { problems, count } = await room.store.jobs.problems(job.id, query);
  for (const problem of problems) streams.out(`  ${describeProblem(problem)}`);
  if (count > problems.length) streams.out(`  The rest: meterdrop jobs show ${job.batchId}`);
}
