import { Failure } from "../../../src-shared/failure";
import type { FolderChange, WatchedFolder } from "../../ports/watch-book";
import { createQuietWatch } from "./quiet-watch";
import { isDue, readSchedule } from "./read-schedule";
import { scanFolder, type Scan } from "./scan-folder";
import { isoTime, type FileFaults, type WatchTools } from "./watch-tools";

/** One watched folder over time: when it is looked through, and what is told of it. */
export interface FolderRound {
  /** Something happened there: look soon. */
  hint(): void;
  /** Looks through the folder where it is time to; true where something may come of looking again soon. */
  look(folder: WatchedFolder, signal: AbortSignal): Promise<boolean>;
}

/** Events alone miss files: the folder is looked through as often as this whatever they say. */
const EVERY_MS = 60_000;
const SHARE_EVERY_MS = 30_000;
/** Events come by the hundred while a file is written. */
const HINTED_MS = 2000;
/** How long a run at a set time waits for files that are still being written; the next run has them. */
const LONGEST_RUN_MS = 15 * 60_000;

interface Run {
  readonly at: string;
  readonly began: number;
  taken: number;
}

export function createFolderRound(tools: WatchTools & { readonly faults: FileFaults }): FolderRound {
  const { clock } = tools;
  const quietWatch = createQuietWatch();
  let nextAt = -Infinity;
  let lookedAt = -Infinity;
  let hinted = false;
  let run: Run | null = null;
  let settling = false;

  /** A person's Run now counts, on a paused folder too; a schedule does not while the folder is paused. */
  const beginsRun = (folder: WatchedFolder): boolean => {
    if (folder.runAskedAt !== null) return true;
    if (folder.schedule === null || folder.pausedAt !== null) return false;
    return isDue(folder, readSchedule(folder.schedule), clock.now());
  };
  const endRun = (ended: Run, failure: Failure | null): FolderChange => {
    run = null;
    const result = { lastRunFiles: ended.taken, lastRunFailure: failure?.toWire() ?? null };
    return { ...result, lastRunAt: ended.at, runAskedAt: null };
  };
  const afterScan = (folder: WatchedFolder, scan: Scan): FolderChange => {
    const usual = folder.polling ? SHARE_EVERY_MS : EVERY_MS;
    nextAt = clock.steady() + Math.min(usual, scan.wait ?? usual);
    if (run === null) return {};
    run.taken += scan.taken;
    const over = scan.wait === null || clock.steady() - run.began >= LONGEST_RUN_MS;
    return over ? endRun(run, null) : {};
  };

  return {
    hint: () => (hinted = true),
    look: async (folder, signal) => {
      if (run === null && beginsRun(folder)) {
        run = { at: isoTime(clock.now()), began: clock.steady(), taken: 0 };
        nextAt = -Infinity;
      }
      const soon = hinted && clock.steady() - lookedAt >= HINTED_MS;
      if (clock.steady() < nextAt && !soon) return settling;
      [hinted, lookedAt] = [false, clock.steady()];
      const take = run !== null || (folder.schedule === null && folder.pausedAt === null);
      try {
        const scan = await scanFolder(tools, folder, quietWatch, take, signal);
        await tell(tools, folder, { ...afterScan(folder, scan), waiting: scan.waiting, ...REACHED });
        return (settling = scan.wait !== null);
      } catch (thrown) {
        if (!(thrown instanceof Failure) || !thrown.code.startsWith("folder_")) throw thrown;
        nextAt = clock.steady() + (folder.polling ? SHARE_EVERY_MS : EVERY_MS);
        const ended = run === null ? {} : endRun(run, thrown);
        const since = folder.troubleSince ?? isoTime(clock.now());
        await tell(tools, folder, { ...ended, trouble: thrown.toWire(), troubleSince: since });
        return (settling = false);
      }
    },
  };
}

const REACHED: FolderChange = { trouble: null, troubleSince: null };

async function tell(
  { book, clock, faults, changed }: WatchTools & { readonly faults: FileFaults },
  folder: WatchedFolder,
  change: FolderChange,
): Promise<void> {
  const fileFailure = faults.first(folder.id)?.toWire() ?? null;
  await book.change(folder.id, { ...change, fileFailure, scannedAt: isoTime(clock.now()) });
  changed();
}
