import type { WatchBook } from "../../ports/watch-book";
import type { SqlConnection } from "../sql-database";
import { openSqliteDatabase } from "../sqlite/connect";
import { whileBusy } from "../while-busy";
import { migrateBook } from "./migrate-book";
import { arrivalTimes, tallyOf } from "./queries/count-arrivals";
import {
  fileWithBytes,
  findFile,
  isRemembered,
  latestFiles,
  openFiles,
  rememberedFiles,
} from "./queries/find-files";
import { findFolder, findFolders } from "./queries/find-folders";
import { deleteFile, insertFile, insertSkipped, updateFile } from "./queries/write-file";
import { writeFolder } from "./queries/write-folder";

/**
 * Opens the book of watched folders, a small SQLite file of its own, made and brought up to date at the first call. Its
 * statements are short, so it needs no thread. That the data folder is on a drive of this computer is the spool's to see,
 * which is opened before it.
 */
export function openWatchBook(options: { path: string; migrationsFolder: string }): WatchBook {
  const db = openSqliteDatabase(options.path);
  let ready: Promise<void> | null = null;
  const migrated = () =>
    (ready ??= whileBusy(() => migrateBook(db, options.migrationsFolder)).catch((thrown: unknown) => {
      ready = null;
      throw thrown;
    }));
  const read = async <T>(work: (connection: SqlConnection) => Promise<T>): Promise<T> => {
    await migrated();
    return whileBusy(() => db.read(work));
  };
  const write = async <T>(work: (connection: SqlConnection) => Promise<T>): Promise<T> => {
    await migrated();
    return whileBusy(() => db.transaction(work));
  };
  return { ...foldersIn(read, write), ...filesIn(read, write), close: () => db.close() };
}

type Run = <T>(work: (connection: SqlConnection) => Promise<T>) => Promise<T>;

function foldersIn(read: Run, write: Run): Pick<WatchBook, "folders" | "folder" | "add" | "change"> {
  return {
    folders: () => read(findFolders),
    folder: (id) => read((connection) => findFolder(connection, id)),
    add: (folder) => write((connection) => writeFolder(connection, folder, null)),
    change: (id, change) =>
      write(async (connection) => {
        const now = await findFolder(connection, id);
        if (now === null) return false;
        await writeFolder(connection, { ...now, ...change }, id);
        return true;
      }),
  };
}

function filesIn(read: Run, write: Run): Omit<WatchBook, keyof ReturnType<typeof foldersIn> | "close"> {
  return {
    remembered: (folderId, dryRun) => read((connection) => rememberedFiles(connection, folderId, dryRun)),
    skip: (folderId, files, at) =>
      write(async (connection) => {
        for (const file of files) await insertSkipped(connection, folderId, file, at);
      }),
    begin: (file) =>
      write(async (connection) =>
        (await isRemembered(connection, file)) ? null : insertFile(connection, file),
      ),
    forget: (id) => write((connection) => deleteFile(connection, id)),
    changeFile: (id, change) =>
      write(async (connection) => {
        const now = await findFile(connection, id);
        if (now === null) return false;
        await updateFile(connection, { ...now, ...change });
        return true;
      }),
    open: () => read(openFiles),
    sameBytes: (file, sha256) => read((connection) => fileWithBytes(connection, file, sha256)),
    tally: (folderId, since) => read((connection) => tallyOf(connection, folderId, since)),
    arrivedAt: (folderId, since) => read((connection) => arrivalTimes(connection, folderId, since)),
    latest: (folderId, limit) => read((connection) => latestFiles(connection, folderId, limit)),
  };
}
