import { useSyncExternalStore } from "react";

/**
 * The route lives in the fragment, query included ("#/history?status=failed"), so that the same page works from
 * app:// and over HTTP, a reload keeps its place, and no route ever asks the host for a file.
 */
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("hashchange", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("hashchange", listener);
  };
}

/** Path and query of a fragment: "#/history?a=1" is ["/history", "a=1"]. */
export function splitHash(hash: string): [path: string, query: string] {
  const route = hash.replace(/^#?\/?/, "");
  const at = route.indexOf("?");
  return at < 0 ? [`/${route}`, ""] : [`/${route.slice(0, at)}`, route.slice(at + 1)];
}

const path = () => splitHash(location.hash)[0];
const query = () => splitHash(location.hash)[1];

function navigate(to: string, options: { replace?: boolean; state?: unknown } = {}): void {
  const url = `#/${to.replace(/^#?\/?/, "")}`;
  if (options.replace === true) history.replaceState(options.state ?? null, "", url);
  else history.pushState(options.state ?? null, "", url);
  for (const listener of [...listeners]) listener();
}

/** wouter's location hook over the fragment. */
export function useHashLocation(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, path), navigate];
}
useHashLocation.hrefs = (href: string) => `#${href}`;

/** wouter's search hook over the query within the fragment. */
export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, query);
}
