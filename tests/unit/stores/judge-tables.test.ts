import { expect, it } from "vitest";
import type { SchemaState } from "../../../src-main/ports/schema-store";
import { judgeTables } from "../../../src-main/stores/check-store/judge-tables";
import { Failure } from "../../../src-shared/failure";

const state = (given: Partial<SchemaState>): SchemaState => ({
  ...{ state: "ready", version: 3, needed: 5, failure: null },
  ...given,
});
const because = (code: ConstructorParameters<typeof Failure>[0]) => new Failure(code).toWire();
const older = state({ state: "older", failure: because("schema_older") });

it.each<[string, SchemaState, boolean, string, string]>([
  ["ready", state({ version: 5 }), false, "ready", "version 5"],
  ["empty", state({ state: "empty", version: 0 }), false, "empty", "empty, set up at first use"],
  ["older, embedded", older, true, "ready", "version 3, brought up to date to 5 at first use"],
])("tables that are %s can be used", (_, found, migratesItself, schema, said) => {
  const judged = judgeTables(found, migratesItself);
  expect([judged.schema, judged.said()]).toEqual([schema, said]);
});

it.each<[string, SchemaState, boolean, string, string]>([
  ["older, central", older, false, "older", "schema_older"],
  ["newer", state({ state: "newer", failure: because("schema_newer") }), true, "newer", "schema_newer"],
  [
    "different",
    state({ state: "differs", failure: because("schema_differs") }),
    true,
    "unknown",
    "schema_differs",
  ],
])("tables that are %s cannot, and say so by their own code", (_, found, migratesItself, schema, code) => {
  const judged = judgeTables(found, migratesItself);
  expect(judged.schema).toBe(schema);
  expect(() => judged.said()).toThrow(expect.objectContaining({ code }) as Error);
});
