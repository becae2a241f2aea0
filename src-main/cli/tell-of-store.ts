import { setTimeout as sleep } from "node:timers/promises";
import type { StoreWatch } from "../queue/store-watch";
import { describeFailure } from "./describe-job";
import type { Streams } from "./streams";

const LOOK_EVERY_MS = 500;

/**
 * Says when the store goes away, why, and when it is back, until the signal fires: whoever reads the log of a `work` that
 * runs for weeks has no screen that tells.
 */
export async function tellOfStore(
  watch: Pick<StoreWatch, "state">,
  streams: Pick<Streams, "err">,
  signal: AbortSignal,
): Promise<void> {
  let told: string | null = null;
  while (!signal.aborted) {
    const { state, failure } = watch.state();
    if (failure !== null && failure.code !== told) streams.err(describeFailure(failure));
    if (state === "ready" && told !== null) streams.err("The store is back. Imports go on.");
    told = failure?.code ?? null;
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}
