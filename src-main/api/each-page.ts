import type { ReadArgs } from "../../src-shared/contract/contract";
import type { FoundJob, JobStore } from "../ports/job-store";

/** Jobs changed in one transaction: short enough that a cancel of one job never waits for it. */
const PAGE = 200;

/** A page of jobs that were found, or how many of those named are not there. */
export type Page = { readonly found: readonly FoundJob[] } | { readonly absent: number };

/** The jobs of a selection or of a search, page by page. Rejects with AbortError when the signal fires. */
export async function* eachPage(
  store: Pick<JobStore, "findMany" | "findNamed">,
  jobs: ReadArgs<"jobs.many">["jobs"],
  signal: AbortSignal,
): AsyncGenerator<Page> {
  if ("filter" in jobs) yield* pagesOfSearch(store, jobs.filter, signal);
  else yield* pagesOfSelection(store, [...new Set(jobs.batchIds)], signal);
}

async function* pagesOfSearch(
  store: Pick<JobStore, "findMany">,
  filter: Parameters<JobStore["findMany"]>[0],
  signal: AbortSignal,
): AsyncGenerator<Page> {
  let belowId: number | null = null;
  for (;;) {
    signal.throwIfAborted();
    const found: FoundJob[] = await store.findMany(filter, { belowId, limit: PAGE });
    const last = found.at(-1);
    if (last === undefined) return;
    yield { found };
    belowId = last.id;
  }
}

async function* pagesOfSelection(
  store: Pick<JobStore, "findNamed">,
  batchIds: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Page> {
  for (let from = 0; from < batchIds.length; from += PAGE) {
    signal.throwIfAborted();
    const named = batchIds.slice(from, from + PAGE);
    const found = await store.findNamed(named);
    if (found.length < named.length) yield { absent: named.length - found.length };
    if (found.length > 0) yield { found };
  }
}
