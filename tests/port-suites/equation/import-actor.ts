import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { JobFence } from "../../../src-main/ports/job-fence";
import type { BatchLoaded } from "../../../src-main/ports/reading-store";
import type { BatchCounts } from "../../../src-shared/jobs/batch-counts";
import type { Job } from "../../../src-shared/jobs/job";
import { isFinal } from "../../../src-shared/jobs/status";
import { EMPTY_CELLS } from "../../../src-shared/jobs/strip-cells";
import { batchesOf } from "../../support/readings/batch-of";
import { sumCounts } from "../../support/readings/import-rows";
import { newJob } from "../../support/stores/new-job";
import { hear, type Actor, type Heard } from "./actor";
import { LineCut } from "./cut-database";
import type { Machine } from "./machine";
import type { ModelJob } from "./model";
import type { Mishap, WorldFile } from "./world";

/** The import of one file, run as the queue and the corridor run it: claimed, loaded batch after batch, finished. */
export class ImportActor implements Actor {
  /** Rows and counts of the batches that were committed, by the answers to them. */
  private rowsIn = 0;
  private counts: BatchCounts | null = null;
  private cells = EMPTY_CELLS;
  /** This run's; null where the process that ran it is gone. */
  private fence: JobFence | null = null;
  private stopping = false;

  private constructor(
    readonly file: WorldFile,
    readonly job: number,
    readonly batchId: string,
    private readonly spoolId: string,
  ) {}

  static async admit({ jobs }: Machine, file: WorldFile): Promise<ImportActor> {
    const given = newJob({ merge: file.merge, typeChoice: file.type });
    const { id } = await jobs.insert(given);
    return new ImportActor(file, id, given.batchId, given.spoolId);
  }

  async step(machine: Machine, mishap: Mishap): Promise<boolean> {
    const job = await this.row(machine);
    if (isFinal(job.status)) return mishap === "retry" && this.retry(machine, job);
    if (mishap === "cancel") await hear(() => machine.jobs.cancel(this.batchId));
    else if (mishap === "killed") await this.vanish(machine);
    else if (mishap === "woken") await this.wake(machine);
    else await this.goOn(machine, mishap);
    return true;
  }

  /** What the test knows to be in. */
  model(): ModelJob {
    const { type, merge, rows } = this.file;
    return { job: this.job, type, merge, rows: rows.slice(0, this.rowsIn) };
  }

  /** Counts of the batches that are in, by the answers to them; null before the first. */
  countsIn(): BatchCounts | null {
    return this.counts;
  }

  private async goOn(machine: Machine, mishap: Mishap): Promise<void> {
    if (mishap === "before" || mishap === "after") machine.line.next = mishap;
    if (this.fence === null) await this.claim(machine);
    else if (this.stopping) await this.end(machine, this.fence, "cancelled");
    else if (this.rowsIn < this.file.rows.length) await this.load(machine, this.fence);
    else await this.end(machine, this.fence, "completed");
    machine.line.next = null;
  }

  /** The process is gone; the next one on its spool finds its jobs. */
  private async vanish({ jobs }: Machine): Promise<void> {
    this.fence = null;
    await hear(() => jobs.takeOver(this.spoolId));
  }

  /** The process sleeps, another takes over and goes on, and then the first one wakes and goes on too: nothing is written. */
  private async wake(machine: Machine): Promise<void> {
    const asleep = this.fence;
    await this.vanish(machine);
    if (!isFinal((await this.row(machine)).status)) await this.claim(machine);
    if (asleep === null || this.rowsIn === this.file.rows.length) return;
    const woken = await hear(() => machine.readings.loadBatch(this.nextLoad(asleep)));
    expect(woken).toEqual({ known: true, answer: { outcome: "lost" } });
  }

  private async claim(machine: Machine): Promise<void> {
    const { jobs } = machine;
    if ((await this.row(machine)).status === "processing") await this.vanish(machine);
    const run = { owner: randomUUID(), spoolId: this.spoolId, machine: "desk", asAgain: false };
    const claimed = await hear(async () => jobs.claim(await this.row(machine), run));
    if (!claimed.known || claimed.answer.outcome !== "claimed") return;
    const { attempt, checkpointRow } = claimed.answer.job;
    expect(checkpointRow).toBe(this.rowsIn);
    this.stopping = false;
    this.fence = { jobId: this.job, owner: run.owner, attempt, checkpointRow };
  }

  private async load(machine: Machine, fence: JobFence): Promise<void> {
    const heard = await hear(() => machine.readings.loadBatch(this.nextLoad(fence)));
    if (heard.known) expect(heard.answer.outcome).toBe("loaded");
    const loaded = answerOf(heard);
    if (loaded !== null) this.note(loaded);
    // After a cut line the job's own row says how far it is.
    const { checkpointRow, cancelRequestedAt } = await this.row(machine);
    expect(checkpointRow).toBe(this.rowsIn);
    this.fence = { ...fence, checkpointRow };
    this.stopping = cancelRequestedAt !== null;
  }

  private note({ counts, cells }: BatchLoaded): void {
    this.rowsIn = Math.min(this.rowsIn + this.file.size, this.file.rows.length);
    this.counts = this.counts === null ? counts : sumCounts(this.counts, counts);
    this.cells = cells;
  }

  private async end({ jobs }: Machine, fence: JobFence, status: "completed" | "cancelled"): Promise<void> {
    const totalRows = status === "completed" ? this.file.rows.length : null;
    await hear(() => jobs.finish(fence, { status, totalRows, errorCode: null, errorParams: {} }));
  }

  /** A person's: from its own row, where it did not reach its end and nobody undid it. */
  private async retry(machine: Machine, job: Job): Promise<boolean> {
    const asked = await hear(() => machine.jobs.retry(this.batchId, null));
    if (job.revertedBy === null) {
      if (job.status === "completed") expect(asked).toEqual({ known: true, answer: "not_in_state" });
    } else {
      // An import that was given to its undo never runs again; at most its undo does.
      expect(await this.row(machine)).toMatchObject({ status: job.status, revertedBy: job.revertedBy });
      return false;
    }
    this.fence = null;
    return asked.known && asked.answer === "queued";
  }

  private nextLoad(fence: JobFence) {
    const { rows, size, type, merge } = this.file;
    const batch = batchesOf(rows, size, type)[Math.ceil(this.rowsIn / size)];
    if (batch === undefined) throw new Error("there is no batch left");
    return { fence, filename: "readings.csv", dryRun: false, merge, cells: this.cells, batch };
  }

  private async row({ jobs }: Machine): Promise<Job> {
    const job = await jobs.byId(this.job);
    if (job === null) throw new Error(`job ${this.job} is gone`);
    return job;
  }
}

/** What a load came to, also where its answer was lost; null where nothing of it is in. */
function answerOf(heard: Heard<BatchLoaded | { outcome: "lost" }>): BatchLoaded | null {
  const answer = heard.known ? heard.answer : heard.cut instanceof LineCut ? heard.cut.answer : null;
  return isLoaded(answer) ? answer : null;
}

function isLoaded(answer: unknown): answer is BatchLoaded {
  return typeof answer === "object" && answer !== null && "outcome" in answer && answer.outcome === "loaded";
}
