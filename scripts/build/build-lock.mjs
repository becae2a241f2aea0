import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "libsql";

/**
 * Runs one build of this repository at a time, across processes. The lock is a transaction on a small
 * SQLite file: the operating system gives it back when its holder dies, so no lock is ever left over.
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withBuildLock(root, work) {
  const folder = join(root, "node_modules", ".cache", "meterdrop");
  mkdirSync(folder, { recursive: true });
  const database = new Database(join(folder, "build-lock.sqlite"));
  try {
    while (!tryLock(database)) await sleep(200);
    return await work();
  } finally {
    database.close();
  }
}

/** @param {import("libsql").Database} database */
function tryLock(database) {
  try {
    database.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes("database is locked")) return false;
    throw error;
  }
}
