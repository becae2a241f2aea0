import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createReadingStore } from "../../../src-main/stores/readings/create-reading-store";
import { openSqliteDatabase } from "../../../src-main/stores/sqlite/connect";
import { sqliteReadingEngine } from "../../../src-main/stores/sqlite/readings/sqlite-reading-engine";
import { migrationFiles } from "../../support/readings/migration-files";
import { readingStoreSuite } from "./reading-store.suite";

readingStoreSuite("SQLite", async () => {
  const folder = await mkdtemp(join(tmpdir(), "meterdrop-readings-"));
  const opened: { close(): Promise<void> }[] = [];
  const openFile = () => {
    const db = openSqliteDatabase(join(folder, "meterdrop.db"));
    opened.push(db);
    return db;
  };
  const over = (db: ReturnType<typeof openFile>) => createReadingStore(db, sqliteReadingEngine);
  const db = openFile();
  for (const sql of await migrationFiles("sqlite")) {
    await db.transaction((connection) => connection.exec(sql));
  }
  return {
    db,
    newReadings: () => over(db),
    another: () => {
      const other = openFile();
      return { db: other, readings: over(other) };
    },
    close: async () => {
      for (const each of opened) await each.close();
      await rm(folder, { recursive: true });
    },
  };
});
