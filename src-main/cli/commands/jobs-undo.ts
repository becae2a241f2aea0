import { jobResponse } from "../../../src-shared/contract/job-response";
import type { Args, MethodName, Result } from "../../../src-shared/contract/contract";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { UndoView } from "../../../src-shared/contract/undo";
import { failureFromWire } from "../../../src-shared/failure";
import { holdsPause } from "../../../src-shared/jobs/holds-pause";
import { undoViewOf } from "../../api/undo-view";
import type { Core } from "../../compose";
import type { StoreRoom } from "../../store-room";
import { describeFailure } from "../describe-job";
import { describePreview, describeUndo } from "../describe-undo";
import { ExitCode } from "../exit-codes";
import { follow, type Look } from "../follow";
import type { Streams } from "../streams";
import { previewResponse, undoResponse } from "../undo-response";
import { findJob } from "./find-job";

/** An import and its undo, which is over. */
interface Undone {
  readonly job: JobView;
  readonly undo: UndoView;
}

export interface UndoCommand {
  readonly job: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/**
 * `meterdrop jobs undo`: asks for the undo and waits for its end. It is done here, or by whoever holds the spool. One that is
 * done already answers 0, one that failed is tried again; with --dry-run only what it would come to is told.
 */
export async function jobsUndo(
  core: Core,
  command: UndoCommand,
  streams: Streams,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { batchId, filename } = await findJob(core.room(), command.job, signal);
  if (!command.dryRun) return undoHere(core, batchId, command.json, streams, signal);
  const preview = await ask(core, "jobs.undoPreview", { batchId });
  const lines = command.json
    ? [JSON.stringify(previewResponse(batchId, preview))]
    : describePreview(filename, preview);
  for (const line of lines) streams.out(line);
  return ExitCode.allIn;
}

async function undoHere(
  core: Core,
  batchId: string,
  json: boolean,
  streams: Streams,
  signal: AbortSignal,
): Promise<ExitCode> {
  const room = core.room();
  const stop = new AbortController();
  const ours = new Set<string>();
  const options = { parallel: 1, limit: Infinity, until: "stopped", only: ours } as const;
  const runner = room.startRunner(options, AbortSignal.any([signal, stop.signal]));
  try {
    await runner.firstLook;
    await ask(core, "jobs.undo", { batchId });
    await sayPaused(room, streams);
    const look = () =>
      lookAtUndo(room, batchId, (undo) => {
        ours.add(undo.batchId);
        runner.poke();
      });
    const followed = await follow(look, streams, signal);
    streams.progress("");
    if (followed.kind === "ended") return sayEnded(followed.value, json, streams);
    streams.err(`${describeFailure(followed.failure.toWire())} The undo goes on when the store is back.`);
    return ExitCode.keptInSpool;
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
    streams.err("Stopped. What is out stays out; the same command goes on from there.");
    return ExitCode.stopped;
  } finally {
    stop.abort();
    await runner.ended;
  }
}

/** Nothing starts in a queue that somebody paused, an undo neither. */
async function sayPaused({ spool }: StoreRoom, streams: Streams): Promise<void> {
  const pause = await spool.pause();
  if (pause === null || !holdsPause(pause, Date.now())) return;
  streams.err(`The queue of this data folder is paused by ${pause.by}. The undo starts when it is resumed.`);
}

/** `claim` is told of the undo, so that the runner here may do it. */
async function lookAtUndo(
  { store, view }: StoreRoom,
  batchId: string,
  claim: (undo: UndoView) => void,
): Promise<Look<Undone>> {
  const job = await store.jobs.byBatchId(batchId);
  const found = job && (await store.jobs.undoOf(job));
  if (job === null || found === null) return null;
  const undo = undoViewOf(found);
  claim(undo);
  const isOver = undo.word === "undone" || undo.word === "failed";
  return isOver ? { ended: { job: await view(job), undo } } : { line: describeUndo(job.filename, undo) };
}

function sayEnded({ job, undo }: Undone, json: boolean, streams: Streams): ExitCode {
  streams.out(
    json
      ? JSON.stringify({ ...jobResponse(job), undo: undoResponse(undo) })
      : describeUndo(job.filename, undo),
  );
  return undo.word === "undone" ? ExitCode.allIn : ExitCode.failed;
}

/** The contract's own calls, so that roles and audit hold here too. */
async function ask<M extends MethodName>(core: Core, method: M, args: Args<M>): Promise<Result<M>> {
  const answer = await core.call(method, args);
  if (!answer.ok) throw failureFromWire(answer.failure);
  return answer.value as Result<M>;
}
