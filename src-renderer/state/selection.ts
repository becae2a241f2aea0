/** What is ticked in a list: rows by their keys, or all that the list's filter matches, wherever they stand. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  /** All that match are meant, those on other pages too; `keys` are then the ones in sight. */
  readonly all: boolean;
  /** Where a range starts: the row that was ticked last. */
  readonly anchor: string | null;
  /** What was ticked before the range that is being drawn: a range that shrinks gives its rows back. */
  readonly base: ReadonlySet<string>;
}

export const nothingSelected: Selection = { keys: new Set(), all: false, anchor: null, base: new Set() };

/** Ticks a row, or unticks it. Of all that match, what is left are those in sight. */
export function withToggled({ keys }: Selection, key: string): Selection {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, all: false, anchor: key, base: next };
}

/**
 * Ticks every row from where the range starts to `to`, beside what was ticked before it. A range that has no start yet
 * starts at `from`: where the cursor stood.
 */
export function withRange(
  { keys, anchor, base }: Selection,
  order: readonly string[],
  to: string,
  from: string | null = to,
): Selection {
  const known = anchor !== null && order.includes(anchor);
  const start = known ? anchor : (from ?? to);
  const [a, b] = [order.indexOf(start), order.indexOf(to)].sort((one, other) => one - other);
  const range = a === undefined || b === undefined || a < 0 ? [to] : order.slice(a, b + 1);
  const before = known ? base : keys;
  return { keys: new Set([...before, ...range]), all: false, anchor: start, base: before };
}

/** Ticks every row in sight. */
export function withEvery(order: readonly string[]): Selection {
  return { keys: new Set(order), all: false, anchor: order.at(-1) ?? null, base: new Set(order) };
}

/** What of a selection is still in the list: a row that left it is not meant by anything done later. */
export function within(selection: Selection, order: readonly string[]): Selection {
  const there = new Set(order);
  const left = (keys: ReadonlySet<string>) => new Set([...keys].filter((key) => there.has(key)));
  return { ...selection, keys: selection.all ? there : left(selection.keys), base: left(selection.base) };
}
