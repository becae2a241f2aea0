import { settingsFile, type SettingsFile } from "../ports/settings";
import type { SettingsDocument } from "./parse-settings";

/**
 * The document with a change made to it. Whatever this version does not know, at whatever depth, stays: a newer version
 * wrote it and will look for it. Only what changes kind (another store) goes as a whole.
 */
export function changeDocument(
  document: SettingsDocument,
  read: SettingsFile,
  change: Partial<SettingsFile>,
): SettingsDocument {
  const next = settingsFile.parse({ ...read, ...change });
  return withUnknown(next, document, read);
}

function withUnknown(next: object, document: object, known: object): SettingsDocument {
  const result: Record<string, unknown> = { ...next };
  for (const [key, written] of Object.entries(document)) {
    if (!Object.hasOwn(known, key) && !Object.hasOwn(next, key)) result[key] = written;
    const [now, before] = [valueOf(next, key), valueOf(known, key)];
    if (isObject(now) && isObject(before) && isObject(written) && isOfOneKind(now, before))
      result[key] = withUnknown(now, written, before);
  }
  return result;
}

function isOfOneKind(a: object, b: object): boolean {
  return valueOf(a, "kind") === valueOf(b, "kind");
}

function valueOf(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
