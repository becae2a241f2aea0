import { MOST_PARALLEL } from "../src-shared/contract/queue-view";
import { Failure } from "../src-shared/failure";
import type { Settings, SettingsFile } from "./ports/settings";

/** What a person may set of the queue, as it holds now. */
export interface QueueSettings {
  readonly parallel: { readonly now: number; readonly chosen: number | null; readonly most: number };
  readonly goneAfterDays: number;
}

/** Imports at a time where nobody chose: more only make each other wait for the store. */
const MOST_BY_CORES = 4;

/**
 * Reads the queue's settings anew each time: another process of the same person may have changed them. While the file cannot
 * be read (somebody is writing in it), what was known last still holds.
 */
export function queueSettings(settings: Pick<Settings, "read">, cores: number): () => Promise<QueueSettings> {
  const byCores = Math.max(1, Math.min(MOST_BY_CORES, cores));
  let known: QueueSettings = {
    parallel: { now: byCores, chosen: null, most: MOST_PARALLEL },
    goneAfterDays: 14,
  };
  return async () => {
    try {
      const { parallel, goneAfterDays }: SettingsFile = await settings.read();
      const now = parallel ?? byCores;
      known = { parallel: { now, chosen: parallel, most: MOST_PARALLEL }, goneAfterDays };
    } catch (thrown) {
      if (!(thrown instanceof Failure && thrown.code === "settings_unreadable")) throw thrown;
    }
    return known;
  };
}
