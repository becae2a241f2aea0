import type { WatchedFolder } from "../../../ports/watch-book";
import type { SqlConnection } from "../../sql-database";
import { readFolders, SELECT_FOLDERS } from "./folder-columns";

/** The folders that are watched, in the order in which they were added. */
export async function findFolders(connection: SqlConnection): Promise<WatchedFolder[]> {
  return readFolders(await connection.all(`${SELECT_FOLDERS} WHERE removed_at IS NULL ORDER BY id`));
}

export async function findFolder(connection: SqlConnection, id: number): Promise<WatchedFolder | null> {
  return readFolders(await connection.all(`${SELECT_FOLDERS} WHERE id = ?`, [id]))[0] ?? null;
}
