import type { StoreCheck } from "../../../src-shared/contract/store-settings";
import { failureFromWire } from "../../../src-shared/failure";
import type { SchemaState } from "../../ports/schema-store";

/** What a store's tables mean for its use: `schema` for the answer, and words or a failure for the step. */
export interface TablesJudged {
  readonly schema: StoreCheck["schema"];
  /** Throws schema_older, schema_newer or schema_differs where the store cannot be used as it is. */
  readonly said: () => string;
}

/** `migratesItself`: an embedded file is brought up to date by use; a central store only by `meterdrop migrate`. */
export function judgeTables(found: SchemaState, migratesItself: boolean): TablesJudged {
  const { state, version, needed, failure } = found;
  if (state === "empty") return { schema: "empty", said: () => "empty, set up at first use" };
  if (state === "older" && migratesItself) {
    return {
      schema: "ready",
      said: () => `version ${version}, brought up to date to ${needed} at first use`,
    };
  }
  return {
    schema: state === "differs" ? "unknown" : state,
    said: () => {
      if (failure !== null) throw failureFromWire(failure);
      return `version ${version}`;
    },
  };
}
