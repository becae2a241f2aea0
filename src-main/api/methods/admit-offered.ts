import { basename } from "node:path";
import type { Admitted } from "../../../src-shared/contract/imports";
import type { TypeChoice } from "../../../src-shared/jobs/import-plan";
import { asFailure, type WireFailure } from "../../../src-shared/failure";
import type { ApiTools } from "../api-tools";

/** Admits one file for a person at a screen; what keeps it out is told beside its name, so that the others go on. */
export async function admitOffered(
  tools: ApiTools,
  path: string,
  how: { typeChoice: TypeChoice; dryRun: boolean; source: string },
): Promise<Admitted> {
  const filename = basename(path);
  try {
    const { manifest } = await tools.admit({ path, again: false, merge: "keep_actual", plan: null, ...how });
    tools.poke();
    return { filename, batchId: manifest.batchId, failure: null };
  } catch (thrown) {
    return { filename, batchId: null, failure: byNameOnly(asFailure(thrown).toWire(), path, filename) };
  }
}

/** A page knows files by their names: where on this computer they lie is not told to it. */
function byNameOnly(failure: WireFailure, path: string, filename: string): WireFailure {
  const params = Object.entries(failure.params).map(
    ([name, value]) => [name, typeof value === "string" ? value.replaceAll(path, filename) : value] as const,
  );
  return { ...failure, params: Object.fromEntries(params) };
}
