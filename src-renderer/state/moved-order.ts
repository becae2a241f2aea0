/** Where in the queue a waiting file goes: by a step, to an end, or before another one. */
export type QueuePlace = "first" | "earlier" | "later" | "last" | { readonly before: string };

/** The order with one key in its new place; the same where it is there already, or not in it at all. */
export function movedOrder(order: readonly string[], key: string, to: QueuePlace): readonly string[] {
  const from = order.indexOf(key);
  if (from < 0) return order;
  const rest = order.filter((other) => other !== key);
  const at = placeAmong(rest, from, to);
  return at < 0 ? order : [...rest.slice(0, at), key, ...rest.slice(at)];
}

/** Where among the others, from 0 to their number; -1 where the one it should go before is not there. */
function placeAmong(rest: readonly string[], from: number, to: QueuePlace): number {
  if (typeof to === "object") return rest.indexOf(to.before);
  const places = { first: 0, earlier: Math.max(0, from - 1), later: from + 1, last: rest.length };
  return Math.min(places[to], rest.length);
}

/**
 * A held order of many lists in which one of them has a new order: its keys take the places that they had together,
 * so that nothing else moves. Those that came since the order was held follow at the end.
 */
export function withListReordered(held: readonly string[], list: readonly string[]): readonly string[] {
  const inList = new Set(list);
  const known = held.filter((key) => inList.has(key));
  const places = list.slice(0, known.length);
  let next = 0;
  return [
    ...held.map((key) => (inList.has(key) ? (places[next++] ?? key) : key)),
    ...list.slice(known.length),
  ];
}
