import type { Manifest, Spool } from "../ports/spool";
import { byAge } from "./insert-pending";

/**
 * Moves the files that wait in one store's spool to another's, in their order: all are copied and safe there before the
 * first is removed here, and where one cannot be copied none is moved. One that got its row in the old store meanwhile
 * stays. A crash in between leaves a file in both. Gives the batch ids moved; `only` moves no others.
 */
export async function moveWaiting(
  from: Spool,
  to: Spool,
  signal: AbortSignal,
  only?: readonly string[],
): Promise<string[]> {
  // The same store by other settings: one spool, and a move onto itself would end in a removal.
  if (from.id === to.id) return [];
  const waiting = (await from.list()).filter(isWaiting).sort(byAge);
  const chosen = waiting.filter(({ batchId }) => only === undefined || only.includes(batchId));
  await copyAll(chosen, from, to, signal);
  const moved: string[] = [];
  for (const { batchId } of chosen) {
    const now = await from.get(batchId);
    if (now !== null && isWaiting(now)) {
      await from.remove(batchId);
      moved.push(batchId);
    } else {
      await to.remove(batchId);
    }
  }
  return moved;
}

async function copyAll(
  manifests: readonly Manifest[],
  from: Spool,
  to: Spool,
  signal: AbortSignal,
): Promise<void> {
  const copied: string[] = [];
  try {
    for (const manifest of manifests) {
      // A crash after an earlier move's copy: it is whole there, since the manifest comes last.
      if ((await to.get(manifest.batchId)) !== null) continue;
      await to.copyIn(await from.bytesPath(manifest.batchId), entryOf(manifest), { signal });
      copied.push(manifest.batchId);
    }
  } catch (thrown) {
    for (const batchId of copied) await to.remove(batchId);
    throw thrown;
  }
}

const isWaiting = (manifest: Manifest): boolean => !manifest.rowInserted && !manifest.cancelled;

function entryOf(manifest: Manifest) {
  const { batchId, filename, sourcePath, typeChoice, dryRun, again, merge, plan, source, person, machine } =
    manifest;
  return { batchId, filename, sourcePath, typeChoice, dryRun, again, merge, plan, source, person, machine };
}
