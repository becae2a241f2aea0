import { z } from "zod";
import type { Args } from "../../src-shared/contract/contract";
import { jobStatus, type JobStatus } from "../../src-shared/jobs/status";

/** Jobs on one page of History. */
export const PAGE_SIZE = 50;

/** What History shows, as it stands in the address: a link to it is a saved view. */
export interface HistoryQuery {
  readonly status: JobStatus | null;
  /** Part of a file name or batch id. */
  readonly q: string;
  /** From 1. */
  readonly page: number;
}

export const everyJob: HistoryQuery = { status: null, q: "", page: 1 };

const fields = {
  status: jobStatus.nullable().catch(null),
  q: z.string().trim().max(200).catch(""),
  page: z.coerce.number().int().min(1).catch(1),
};

/** The query of an address's search part; what cannot be read counts as not given. */
export function readHistoryQuery(search: string): HistoryQuery {
  const given = new URLSearchParams(search);
  return {
    status: fields.status.parse(given.get("status")),
    q: fields.q.parse(given.get("q") ?? ""),
    page: fields.page.parse(given.get("page") ?? 1),
  };
}

/** The search part for a query, "" or beginning with "?"; what is as usual is left out. */
export function writeHistoryQuery(query: HistoryQuery): string {
  const search = new URLSearchParams();
  if (query.status !== null) search.set("status", query.status);
  if (query.q !== "") search.set("q", query.q);
  if (query.page > 1) search.set("page", String(query.page));
  const written = search.toString();
  return written === "" ? "" : `?${written}`;
}

/** The arguments of `jobs.list` for a query. */
export function listArgs(query: HistoryQuery): Args<"jobs.list"> {
  return { status: query.status, q: query.q, limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE };
}

/** Whether anything is filtered out, the page aside. */
export function isFiltered(query: HistoryQuery): boolean {
  return query.status !== null || query.q !== "";
}
