import { entryOfName, type EntryFile } from "./entry-files";

/** Only there while an entry's writer is at work, or after its death. */
const ON_THE_WAY: readonly EntryFile[] = ["part", "partLock", "manifestAside"];

/**
 * Of the names in a spool's folder, those that belong to no whole entry, by batch id: a living writer is at them, or they
 * are abandoned. Bytes count among them only where no manifest is there, readable or set aside.
 */
export function abandonedFiles(names: readonly string[]): Map<string, EntryFile[]> {
  const found = new Map<string, Set<EntryFile>>();
  for (const name of names) {
    const entry = entryOfName(name);
    if (entry === null) continue;
    const kinds = found.get(entry.batchId) ?? new Set();
    found.set(entry.batchId, kinds.add(entry.kind));
  }
  const abandoned = [...found].map(([batchId, kinds]) => [batchId, partial(kinds)] as const);
  return new Map(abandoned.filter(([, kinds]) => kinds.length > 0));
}

function partial(kinds: ReadonlySet<EntryFile>): EntryFile[] {
  const partial = ON_THE_WAY.filter((kind) => kinds.has(kind));
  const hasManifest = kinds.has("manifest") || kinds.has("unreadable");
  return kinds.has("bytes") && !hasManifest ? [...partial, "bytes"] : partial;
}
