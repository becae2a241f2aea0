import { z } from "zod";
import { manifest, type Manifest } from "../ports/spool";

/** A manifest as read, with the whole of what stands in its file: a newer version's keys are kept when it is changed. */
export interface ReadManifest {
  readonly manifest: Manifest;
  readonly raw: Readonly<Record<string, unknown>>;
}

const object = z.record(z.string(), z.unknown());

/** Reads a manifest's text, or says in one line why it cannot be. What was read is kept and shared, so nobody may change it. */
export function parseManifest(text: string, batchId: string): ReadManifest | { readonly reason: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (thrown) {
    return { reason: thrown instanceof Error ? thrown.message : "not JSON" };
  }
  const raw = object.safeParse(json);
  if (!raw.success) return { reason: "not a JSON object" };
  const read = manifest.safeParse(raw.data);
  if (!read.success) return { reason: reasonOf(read.error) };
  if (read.data.batchId !== batchId) return { reason: `batchId is ${read.data.batchId}` };
  return { manifest: Object.freeze(read.data), raw: raw.data };
}

function reasonOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
}

/** The text of a manifest's file. */
export function manifestText(raw: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(raw, null, 2)}\n`;
}
