import { z } from "zod";
import type { Args } from "../../src-shared/contract/contract";
import { importType, type ImportType } from "../../src-shared/jobs/import-plan";
import { sources, type Source } from "./sources";
import { stateChoice, stateChoices, type StateChoice } from "./state-choices";

/** Jobs on one page of History. */
export const PAGE_SIZE = 50;

/** What History shows, as it stands in the address: a link to it is a saved view. */
export interface HistoryQuery {
  readonly state: StateChoice | null;
  readonly type: ImportType | null;
  /** How the file came. */
  readonly source: Source | null;
  readonly machine: string | null;
  /** Part of a file name or batch id. */
  readonly q: string;
  /** From 1. */
  readonly page: number;
}

const noFilter = { state: null, type: null, source: null, machine: null, q: "" } as const;
export const everyJob: HistoryQuery = { ...noFilter, page: 1 };

const fields = {
  state: stateChoice.nullable().catch(null),
  type: importType.nullable().catch(null),
  source: z.enum(sources).nullable().catch(null),
  machine: z.string().min(1).max(255).nullable().catch(null),
  q: z.string().trim().max(200).catch(""),
  page: z.coerce.number().int().min(1).catch(1),
};

/** The query of an address's search part; what cannot be read counts as not given. */
export function readHistoryQuery(search: string): HistoryQuery {
  const given = new URLSearchParams(search);
  return {
    state: fields.state.parse(given.get("state")),
    type: fields.type.parse(given.get("type")),
    source: fields.source.parse(given.get("source")),
    machine: fields.machine.parse(given.get("machine")),
    q: fields.q.parse(given.get("q") ?? ""),
    page: fields.page.parse(given.get("page") ?? 1),
  };
}

/** The search part for a query, "" or beginning with "?"; what is as usual is left out. */
export function writeHistoryQuery(query: HistoryQuery): string {
  const search = new URLSearchParams();
  for (const name of ["state", "type", "source", "machine"] as const) {
    const value = query[name];
    if (value !== null) search.set(name, value);
  }
  if (query.q !== "") search.set("q", query.q);
  if (query.page > 1) search.set("page", String(query.page));
  const written = search.toString();
  return written === "" ? "" : `?${written}`;
}

/** What a query finds, on whatever page: what is done to all that match goes by it. */
export function searchOf({ state, type, source, machine, q }: HistoryQuery) {
  return { words: state === null ? [] : [...stateChoices[state]], type, source, machine, q };
}

/** The arguments of `jobs.list` for a query. */
export function listArgs(query: HistoryQuery): Args<"jobs.list"> {
  return { ...searchOf(query), limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE };
}

/** Whether anything is filtered out, the page aside. */
export function isFiltered(query: HistoryQuery): boolean {
  return query.state !== null || query.q !== "" || [query.type, query.source, query.machine].some(Boolean);
}

/** The change that takes every filter away. */
export const withoutFilters: Partial<HistoryQuery> = noFilter;
