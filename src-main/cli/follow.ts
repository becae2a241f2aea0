import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../../src-shared/failure";
import type { Streams } from "./streams";

const LOOK_EVERY_MS = 150;
/** A store that is away for so long is not waited for, and the command ends. */
const PATIENCE_MS = 10_000;

/** One look at what is followed: its end, or a line that says how far it is; null where there is nothing to say. */
export type Look<T> = { readonly ended: T } | { readonly line: string } | null;

/** How it came out; `away`: the store went out of reach. */
export type FollowedTo<T> =
  { readonly kind: "ended"; readonly value: T } | { readonly kind: "away"; readonly failure: Failure };

/** Looks again and again until the end, whoever does the work; redraws a progress line meanwhile. Rejects with AbortError. */
export async function follow<T>(
  look: () => Promise<Look<T>>,
  streams: Streams,
  signal: AbortSignal,
): Promise<FollowedTo<T>> {
  let awaySince: number | null = null;
  for (;;) {
    signal.throwIfAborted();
    try {
      const seen = await look();
      awaySince = null;
      if (seen !== null && "ended" in seen) return { kind: "ended", value: seen.ended };
      if (seen !== null) streams.progress(seen.line);
    } catch (thrown) {
      if (!(thrown instanceof Failure) || !thrown.retryable) throw thrown;
      awaySince ??= performance.now();
      if (performance.now() - awaySince > PATIENCE_MS) return { kind: "away", failure: thrown };
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal });
  }
}
