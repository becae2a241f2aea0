import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { Failure } from "../../../src-shared/failure";
import type { SchemaState } from "../../ports/schema-store";
import { translateSqliteError } from "../sqlite/translate-error";
import type { CheckSteps } from "./check-steps";
import { judgeTables, type TablesJudged } from "./judge-tables";

/** A file is not there yet: it is made, with its tables, at first use. */
const NOTHING: SchemaState = { state: "empty", version: 0, needed: 0, failure: null };

/**
 * The steps of an embedded store: it has no server, no wire and no sign-in. The file is never opened but by SQLite (a plain
 * open and close would drop the locks that this process holds on it), and not at all where it does not exist.
 */
export function sqliteSteps(path: string, look: (path: string) => Promise<SchemaState>): CheckSteps {
  let denied: Failure | null = null;
  let tables: TablesJudged = { schema: "unknown", said: () => "" };
  return {
    schema: () => tables.schema,
    close: () => Promise.resolve(),
    steps: {
      database_exists: async () => {
        const exists = await isFile(path);
        denied = await whyNotWritable(path, exists);
        // SQLite writes beside a file even to read it: where it may not, the next step says why.
        if (denied === null) tables = judgeTables(exists ? await look(path) : NOTHING, true);
        return exists ? path : `${path}, made at first use`;
      },
      rights: () => {
        if (denied !== null) throw denied;
        return Promise.resolve("read, add and change");
      },
      tables_version: () => Promise.resolve(tables.said()),
      time_zone: () => Promise.resolve("UTC"),
    },
  };
}

async function isFile(path: string): Promise<boolean> {
  const found = await statOf(path);
  if (found === null) return false;
  if (!found.isFile()) throw unreachable(path, "it is not a file.");
  return true;
}

/** SQLite keeps its log beside the file, so the folder must be writable; folders that are not there yet are made. */
async function nearestFolder(folder: string): Promise<string> {
  const found = await statOf(folder);
  const above = dirname(folder);
  if (found === null && above !== folder) return nearestFolder(above);
  if (found?.isDirectory() !== true) throw unreachable(folder, "it is not a folder.");
  return folder;
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw translateSqliteError(error, path);
  }
}

/** Null where a file, and its log beside it, can be written. */
async function whyNotWritable(path: string, exists: boolean): Promise<Failure | null> {
  const folder = await nearestFolder(dirname(path));
  try {
    for (const place of exists ? [folder, path] : [folder]) {
      await access(place, constants.R_OK | constants.W_OK);
    }
    return null;
  } catch (error) {
    return translateSqliteError(error, path);
  }
}

function unreachable(host: string, reason: string): Failure {
  return new Failure("store_unreachable", { params: { host, reason } });
}
