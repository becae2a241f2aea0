import type { Clock } from "../ports/clock";
import type { Spool, SpoolHolder, SpoolLock } from "../ports/spool";

/** Every process without the lock tries it again each second. */
const TRY_EVERY_MS = 1000;

/**
 * Waits until this process holds the spool (DESIGN.md guarantee 2), telling `held` who has it meanwhile. A crash
 * frees the lock at once. Rejects with AbortError when the signal fires.
 */
export async function holdSpool(
  spool: Pick<Spool, "tryLock">,
  me: SpoolHolder,
  clock: Clock,
  signal: AbortSignal,
  held: (by: SpoolHolder | null) => void,
): Promise<SpoolLock> {
  for (;;) {
    signal.throwIfAborted();
    const tried = await spool.tryLock(me);
    if ("lock" in tried) return tried.lock;
    held(tried.holder);
    await clock.sleep(TRY_EVERY_MS, signal);
  }
}
