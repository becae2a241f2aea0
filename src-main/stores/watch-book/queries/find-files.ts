import { z } from "zod";
import type { NewFile, SeenFile, WatchedFile } from "../../../ports/watch-book";
import type { SqlConnection } from "../../sql-database";
import { readFiles, SELECT_FILES } from "./file-columns";

const seen = z.array(z.object({ path: z.string(), size: z.number(), mtimeNs: z.string() }));

/** Of each path of a folder the file that was taken last, where it is not gone; one that was only checked where `dryRun`. */
export async function rememberedFiles(
  connection: SqlConnection,
  folderId: number,
  dryRun: boolean,
): Promise<SeenFile[]> {
  const rows = await connection.all(
    `SELECT path, size, mtime_ns AS mtimeNs FROM watched_files
     WHERE id IN (SELECT MAX(id) FROM watched_files WHERE folder_id = ? GROUP BY path)
       AND gone = 0 AND dry_run <= ?`,
    [folderId, Number(dryRun)],
  );
  return seen.parse(rows);
}

/** Whether the file that was taken last at this path looks the same, and is not gone. */
export async function isRemembered(connection: SqlConnection, file: NewFile): Promise<boolean> {
  const { folderId, path, size, mtimeNs, dryRun } = file;
  const rows = await connection.all(
    `SELECT id FROM watched_files
     WHERE id = (SELECT MAX(id) FROM watched_files WHERE folder_id = ? AND path = ?)
       AND size = ? AND mtime_ns = ? AND gone = 0 AND dry_run <= ?`,
    [folderId, path, size, mtimeNs, Number(dryRun)],
  );
  return rows.length > 0;
}

/** Files with something left to do, oldest first, of folders that are watched. */
export async function openFiles(connection: SqlConnection): Promise<WatchedFile[]> {
  const sql = `${SELECT_FILES} JOIN watched_folders d ON d.id = f.folder_id AND d.removed_at IS NULL
    WHERE f.state IN ('taking', 'pending', 'moving') ORDER BY f.id`;
  return readFiles(await connection.all(sql));
}

export async function findFile(connection: SqlConnection, id: number): Promise<WatchedFile | null> {
  return readFiles(await connection.all(`${SELECT_FILES} WHERE f.id = ?`, [id]))[0] ?? null;
}

/** A file with these bytes that the folder brought, whose import is under way or did not fail; an undone one counts. */
export async function fileWithBytes(
  connection: SqlConnection,
  { id, folderId, dryRun }: Pick<WatchedFile, "id" | "folderId" | "dryRun">,
  sha256: string,
): Promise<WatchedFile | null> {
  const sql = `${SELECT_FILES} WHERE f.folder_id = ? AND f.sha256 = ? AND f.id <> ? AND f.dry_run = ?
    AND f.same_as IS NULL AND (f.outcome IS NULL OR f.outcome IN ('completed', 'undone')) ORDER BY f.id DESC LIMIT 1`;
  return readFiles(await connection.all(sql, [folderId, sha256, id, Number(dryRun)]))[0] ?? null;
}

/** The files that came last, newest first; those that were there before the folder was watched came with nobody. */
export async function latestFiles(
  connection: SqlConnection,
  folderId: number,
  limit: number,
): Promise<WatchedFile[]> {
  const sql = `${SELECT_FILES} WHERE f.folder_id = ? AND f.state NOT IN ('skipped', 'taking')
    ORDER BY f.taken_at DESC, f.id DESC LIMIT ?`;
  return readFiles(await connection.all(sql, [folderId, limit]));
}
