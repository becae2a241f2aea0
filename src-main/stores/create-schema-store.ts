import { Failure } from "../../src-shared/failure";
import type { SchemaState, SchemaStore } from "../ports/schema-store";
import { findSchema, whatIsMissing } from "./find-schema";
import { planMigration, type Migration, type MigrationPlan } from "./migration-plan";
import { finishMigration, startMigration } from "./queries/write-migration";
import { readMigrations } from "./read-migrations";
import type { SchemaEngine } from "./schema-engine";
import type { SqlDatabase } from "./sql-database";
import { withSchemaLock, type StillHeld } from "./with-schema-lock";

/** The tables that the lock itself needs: made before it can be taken, by files that two processes may run at once. */
const FOUNDATION = 2;

interface Look {
  readonly plan: MigrationPlan;
  readonly version: number;
  readonly needed: number;
}

/** The tables of a store of either engine (DESIGN.md guarantee 12). */
export function createSchemaStore(
  db: SqlDatabase,
  engine: SchemaEngine,
  migrationsFolder: string,
): SchemaStore {
  const look = async (): Promise<Look> => {
    const files = await readMigrations(migrationsFolder);
    return db.read(async (connection) => {
      const found = await findSchema(connection, engine);
      const plan = planMigration(files, found);
      const missing = plan.kind === "ready" ? await whatIsMissing(connection, engine) : null;
      return {
        plan: missing === null ? plan : { kind: "differs", what: missing },
        version: Math.max(0, ...found.applied.map((row) => row.version)),
        needed: files.at(-1)?.version ?? 0,
      };
    });
  };

  const run = async (files: readonly Migration[], stillHeld: StillHeld, signal: AbortSignal) => {
    for (const file of files) {
      stillHeld();
      signal.throwIfAborted();
      await db.transaction((connection) => startMigration(connection, db.dialect, file));
      await engine.runFile(file.sql);
      await db.transaction((connection) => finishMigration(connection, db.dialect, file.version));
    }
    return files.map((file) => file.name);
  };

  return {
    look: async () => stateOf(await look()),
    migrate: async (holder, signal) => {
      const first = await look();
      if (first.plan.kind === "ready") return [];
      if (first.plan.kind !== "run") throw failureOf(first.plan, first);
      const foundation = first.plan.files.filter((file) => file.version <= FOUNDATION);
      for (const file of foundation) await engine.runFile(file.sql);
      return withSchemaLock(db, holder, signal, async (stillHeld) => {
        // Another process may have done it while this one waited.
        const { plan } = await look();
        if (plan.kind !== "run") return [];
        if (!plan.fresh) await engine.beforeChange();
        return run(plan.files, stillHeld, signal);
      });
    },
    ping: async () => {
      const began = performance.now();
      await db.read((connection) => connection.all("SELECT 1 AS one"));
      return { ms: Math.round((performance.now() - began) * 10) / 10, bytes: await engine.bytes() };
    },
  };
}

function stateOf(look: Look): SchemaState {
  const { plan, version, needed } = look;
  if (plan.kind === "ready") return { state: "ready", version, needed, failure: null };
  if (plan.kind === "run" && plan.fresh) return { state: "empty", version, needed, failure: null };
  const state = plan.kind === "run" ? "older" : plan.kind;
  return { state, version, needed, failure: failureOf(plan, look).toWire() };
}

function failureOf(plan: Exclude<MigrationPlan, { kind: "ready" }>, { version, needed }: Look): Failure {
  if (plan.kind === "differs") return new Failure("schema_differs", { params: { what: plan.what } });
  const code = plan.kind === "newer" ? "schema_newer" : "schema_older";
  return new Failure(code, { params: { found: version, needed } });
}
