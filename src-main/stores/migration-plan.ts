import { createHash } from "node:crypto";

/** A numbered file of migrations/. */
export interface MigrationFile {
  readonly version: number;
  /** "0004_users.sql": after the number, what it makes. */
  readonly name: string;
  readonly sql: string;
}

/** A file with its checksum, chained with all before it, so that an edited past is noticed. */
export interface Migration extends MigrationFile {
  readonly checksum: string;
}

/** A row of schema_migrations. */
export interface AppliedMigration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** What was found in a database. */
export interface FoundSchema {
  readonly applied: readonly AppliedMigration[];
  /** The oldest version that may still write, as the database says; null before it was ever set up whole. */
  readonly minWriter: number | null;
  readonly tables: ReadonlySet<string>;
}

/** What must be done to a database: nothing, run these files, or leave it alone. */
export type MigrationPlan =
  | { readonly kind: "ready" }
  /** `fresh`: it was never set up whole, so nothing in it is anybody's. */
  | { readonly kind: "run"; readonly files: readonly Migration[]; readonly fresh: boolean }
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "differs"; readonly what: string };

/** The files in order with their chained checksums. */
export function chainChecksums(files: readonly MigrationFile[]): Migration[] {
  let before = "";
  return files
    .toSorted((a, b) => a.version - b.version)
    .map((file) => {
      before = createHash("sha256").update(before).update(file.sql).digest("hex");
      return { ...file, checksum: before };
    });
}

/**
 * Compares a database with the files (DESIGN.md guarantee 12). A half-finished file is run again where its checksum is
 * equal: DDL commits by itself, so each file is written to be run again. A newer database whose min_writer_version
 * allows this version is ready. Tables of these names that no migration made are somebody else's: left alone.
 */
export function planMigration(files: readonly Migration[], found: FoundSchema): MigrationPlan {
  const { applied, minWriter, tables } = found;
  const newest = Math.max(0, ...applied.map(({ version }) => version));
  const needed = files.at(-1)?.version ?? 0;
  const what = whatDiffers(files, applied, needed) ?? foreignTable(files, found);
  if (what !== null) return { kind: "differs", what };
  if (newest > needed) {
    return minWriter !== null && minWriter <= needed ? { kind: "ready" } : { kind: "newer", version: newest };
  }
  const done = new Set(applied.filter((row) => row.finished).map((row) => row.version));
  const left = files.filter((file) => !done.has(file.version));
  const fresh = minWriter === null || tables.size === 0;
  return left.length === 0 ? { kind: "ready" } : { kind: "run", files: left, fresh };
}

function whatDiffers(
  files: readonly Migration[],
  applied: readonly AppliedMigration[],
  needed: number,
): string | null {
  const known = new Map(files.map((file) => [file.version, file]));
  const differs = applied.find(
    (row) => row.version <= needed && known.get(row.version)?.checksum !== row.checksum,
  );
  return differs === undefined ? null : `migration ${differs.name}`;
}

function foreignTable(files: readonly Migration[], { applied, tables }: FoundSchema): string | null {
  if (applied.length > 0 || tables.has("schema_migrations")) return null;
  const foreign = files.map(({ name }) => name.slice(5, -4)).find((table) => tables.has(table));
  return foreign === undefined ? null : `table ${foreign}, which Meterdrop did not make,`;
}
