import type { JobSearch } from "../../../src-shared/contract/jobs";
import type { SqlValue } from "../sql-database";
import { storeTimeOf } from "../store-time";
import { wordConditions } from "./word-conditions";

/** What a search means of an import's row (`j`) that is not deleted. Failure: bad_request where a time is none. */
export function searchConditions(search: JobSearch): { where: string; params: SqlValue[] } {
  const wanted: [string, ...SqlValue[]][] = [["j.kind = 'import' AND j.deleted_at IS NULL"]];
  const { status, words, type, source, machine, from, to } = search;
  if (status !== null) wanted.push(["j.status = ?", status]);
  if (words.length > 0) wanted.push([`(${words.map((word) => `(${wordConditions[word]})`).join(" OR ")})`]);
  if (type !== null) wanted.push(["j.import_type = ?", type]);
  if (source !== null) wanted.push(["j.source = ?", source]);
  if (machine !== null) wanted.push(["j.machine = ?", machine]);
  const q = search.q.trim();
  if (q !== "") {
    const part = `%${q.replace(/[!%_]/g, "!$&")}%`;
    wanted.push([
      "(LOWER(j.filename) LIKE LOWER(?) ESCAPE '!' OR j.batch_id LIKE LOWER(?) ESCAPE '!')",
      part,
      part,
    ]);
  }
  if (from !== null) wanted.push(["j.queued_at >= ?", storeTimeOf(from)]);
  if (to !== null) wanted.push(["j.queued_at < ?", storeTimeOf(to)]);
  return {
    where: wanted.map(([sql]) => sql).join(" AND "),
    params: wanted.flatMap(([, ...params]) => params),
  };
}
