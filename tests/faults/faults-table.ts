import type { Entry } from "./ledger";

/** One table of everything that was done in a run, by store and fault, with what it cost. */
export function faultsTable(entries: readonly Entry[]): string {
  const stores = [...new Set(entries.map(({ store }) => store))];
  const lines = stores.flatMap((store) => {
    const of = entries.filter((entry) => entry.store === store);
    const faults = [...new Set(of.map(({ fault }) => fault))];
    const rows = faults.map((fault) =>
      line(
        fault,
        of.filter((entry) => entry.fault === fault),
      ),
    );
    return ["", heading(store), ...rows, line("all of them", of)];
  });
  return `${lines.join("\n")}\n`;
}

const WIDTHS = [46, 10, 10, 10, 13];

const cells = (...texts: readonly (string | number)[]): string =>
  texts
    .map((text, index) =>
      index === 0 ? String(text).padEnd(WIDTHS[0] ?? 0) : String(text).padStart(WIDTHS[index] ?? 0),
    )
    .join("");

const heading = (store: string): string => cells(store, "injected", "survived", "rows lost", "rows doubled");

function line(name: string, entries: readonly Entry[]): string {
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  return cells(
    name,
    sum((entry) => entry.injected),
    sum((entry) => entry.survived),
    sum((entry) => entry.lost),
    sum((entry) => entry.doubled),
  );
}
