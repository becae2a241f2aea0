import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { previewUndo } from "../../../src-main/importing/preview-undo";
import { undoParts } from "../../../src-main/importing/undo-parts";
import type { JobFence } from "../../../src-main/ports/job-fence";
import type { UndoPart } from "../../../src-main/ports/reading-store";
import type { Job } from "../../../src-shared/jobs/job";
import { isFinal } from "../../../src-shared/jobs/status";
import { sumDays } from "../../../src-shared/jobs/undo-days";
import { hear, type Actor } from "./actor";
import type { KnownJob } from "./check-state";
import type { ImportActor } from "./import-actor";
import { expectedForecast, expectedInForce, type LiveDays } from "./live-days";
import type { Machine } from "./machine";
import type { Mishap } from "./world";

/** Ends as soon as it is begun: nothing of this is ever stopped. */
const { signal } = new AbortController();

/** The undo of an import, asked for as soon as its turn comes, and run part by part by whichever spool has it. */
export class UndoActor implements Actor {
  private readonly batchId = randomUUID();
  /** The runner that has it; another one after each kill. */
  private spoolId = randomUUID();
  private fence: JobFence | null = null;
  private standing: KnownJob["stands"] = "in";

  constructor(
    private readonly target: ImportActor,
    /** What is in now, as the tables and the test's own files have it. */
    private readonly look: () => Promise<LiveDays>,
  ) {}

  /** How far the import is out. */
  stands(): KnownJob["stands"] {
    return this.standing;
  }

  /** `alone`: nobody else does anything meanwhile, so that what is told can be held against what is there. */
  async step(machine: Machine, mishap: Mishap, alone: boolean): Promise<boolean> {
    const target = await this.rowOf(machine, this.target.job);
    if (target.revertedAt !== null) return false;
    if (mishap === "before" || mishap === "after") machine.line.next = mishap;
    const goesOn =
      target.revertedBy === null
        ? await this.begin(machine, target, alone)
        : await this.goOn(machine, target.revertedBy, mishap);
    machine.line.next = null;
    await this.note(machine);
    return goesOn;
  }

  /** What is told before anything changes, and the undo itself: refused while the import is not over or nothing of it is in. */
  private async begin(machine: Machine, target: Job, alone: boolean): Promise<boolean> {
    const isOver = isFinal(target.status);
    if (alone && isOver) await this.expectForecast(machine);
    const undo = { batchId: this.batchId, userId: null, machine: "desk", spoolId: this.spoolId };
    const begun = await hear(() => machine.jobs.beginUndo(this.target.batchId, undo));
    if (!begun.known) return true;
    const { outcome } = begun.answer;
    if (alone) expect(outcome === "not_in_state").toBe(!isOver);
    if (outcome === "nothing_in") expect(await machine.readings.delivered(target.id)).toEqual([]);
    return outcome === "begun";
  }

  private async expectForecast(machine: Machine): Promise<void> {
    const { line, readings } = machine;
    const cut = line.next;
    line.next = null;
    const live = await this.look();
    const { job, file } = this.target;
    expect(await previewUndo(readings, job, file.size, signal)).toEqual(expectedForecast(live, job));
    expect(await readings.inForce(job)).toEqual(expectedInForce(live, job));
    line.next = cut;
  }

  private async goOn(machine: Machine, undoId: number, mishap: Mishap): Promise<boolean> {
    const { jobs } = machine;
    const undo = await this.rowOf(machine, undoId);
    if (mishap === "cancel") await this.expectNoCancel(machine, undo);
    else if (mishap === "killed") await this.vanish(machine);
    else if (mishap === "woken") await this.wake(machine, undo);
    else if (undo.status === "failed" || mishap === "retry") await hear(() => jobs.retry(undo.batchId, null));
    else if (this.fence === null) await this.claim(machine, undo);
    else await this.takeOut(machine, this.fence);
    return true;
  }

  /** An undo once queued is never cancelled. */
  private async expectNoCancel({ jobs }: Machine, undo: Job): Promise<void> {
    const asked = await hear(() => jobs.cancel(undo.batchId));
    expect(asked).toEqual({ known: true, answer: { outcome: "not_found" } });
  }

  /** The process is gone with its machine; the runner of another spool finds what it left. */
  private async vanish({ jobs }: Machine): Promise<void> {
    this.fence = null;
    this.spoolId = randomUUID();
    await hear(() => jobs.takeBackUndos());
  }

  /** The process slept while another went on; what it then takes out is refused. */
  private async wake(machine: Machine, undo: Job): Promise<void> {
    const asleep = this.fence;
    const [part] = await this.parts(machine);
    await this.vanish(machine);
    await this.claim(machine, await this.rowOf(machine, undo.id));
    if (asleep === null || part === undefined) return;
    const woken = await hear(() => machine.readings.takeOut({ fence: asleep, ...part }));
    expect(woken).toEqual({ known: true, answer: { outcome: "lost" } });
  }

  private async claim(machine: Machine, undo: Job): Promise<void> {
    const { jobs } = machine;
    if (undo.status === "processing") await this.vanish(machine);
    if (isFinal(undo.status)) return;
    const stray = await jobs.strayUndos();
    if (undo.status === "queued") expect(stray.map(({ id }) => id)).toContain(undo.id);
    const run = { owner: randomUUID(), spoolId: this.spoolId, machine: "desk", asAgain: false };
    const claimed = await hear(async () => jobs.claim(await this.rowOf(machine, undo.id), run));
    if (!claimed.known || claimed.answer.outcome !== "claimed") return;
    const { id, attempt, checkpointRow } = claimed.answer.job;
    this.fence = { jobId: id, owner: run.owner, attempt, checkpointRow };
  }

  private async takeOut(machine: Machine, fence: JobFence): Promise<void> {
    const [part] = await this.parts(machine);
    if (part === undefined) {
      await this.end(machine, fence);
      return;
    }
    const taken = await hear(() => machine.readings.takeOut({ fence, ...part }));
    // Where the line was cut, the undo's own row says how far it is.
    const { checkpointRow } = await this.rowOf(machine, fence.jobId);
    if (taken.known && taken.answer.outcome === "taken")
      expect(checkpointRow).toBe(fence.checkpointRow + sumDays(taken.answer.days));
    this.fence = taken.known && taken.answer.outcome === "lost" ? null : { ...fence, checkpointRow };
  }

  private async end({ jobs }: Machine, fence: JobFence): Promise<void> {
    const end = { status: "completed", totalRows: null, errorCode: null, errorParams: {} } as const;
    const ended = await hear(() => jobs.finish(fence, end));
    if (ended.known && ended.answer === "lost") this.fence = null;
  }

  private async parts({ readings }: Machine): Promise<UndoPart[]> {
    const { job, file } = this.target;
    return undoParts(job, await readings.delivered(job), file.size);
  }

  private async note(machine: Machine): Promise<void> {
    const { revertedAt, revertedBy } = await this.rowOf(machine, this.target.job);
    this.standing = revertedAt !== null ? "gone" : revertedBy === null ? "in" : "leaving";
  }

  private async rowOf({ jobs }: Machine, id: number): Promise<Job> {
    const job = await jobs.byId(id);
    if (job === null) throw new Error(`job ${id} is gone`);
    return job;
  }
}
