import { useVirtualizer, defaultRangeExtractor } from "@tanstack/react-virtual";
import type { Range } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useState } from "react";
import type { Key } from "react";
import { useScrollElement } from "./scroll-context";

interface VirtualRowsOptions {
  readonly count: number;
  readonly rowKey: (index: number) => Key;
  /** Height of one row in px at the normal text size; real heights are measured. */
  readonly rowHeight: number;
  /** This row stays in the document although it is out of sight: it has the focus. */
  readonly keep?: number | null;
}

/**
 * The rows of a list that are near enough to be seen, within the page's scrolling body. `ref` goes on the list's
 * own element, so that what stands above it in the page is counted; `gaps[i]` is the empty height before item i.
 */
export function useVirtualRows({ count, rowKey, rowHeight, keep = null }: VirtualRowsOptions) {
  const scroll = useScrollElement();
  const [list, ref] = useState<HTMLElement | null>(null);
  const margin = useOffsetWithin(list, scroll, count);
  const scale = useTextScale();
  // The rule warns of the React Compiler, which this build does not use.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll,
    getItemKey: rowKey,
    estimateSize: () => rowHeight * scale,
    overscan: 12,
    scrollMargin: margin,
    rangeExtractor: useCallback((range: Range) => withKept(defaultRangeExtractor(range), keep), [keep]),
  });
  const items = virtual.getVirtualItems();
  const gaps = items.map((item, i) => item.start - (items[i - 1]?.end ?? margin));
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin);
  return { ref, virtual, items, gaps, after: Math.max(0, after) };
}

/** The range in order, with the kept row in its place. */
export function withKept(range: readonly number[], keep: number | null): number[] {
  if (keep === null || keep < 0 || range.includes(keep)) return [...range];
  return [...range, keep].sort((a, b) => a - b);
}

function useOffsetWithin(list: HTMLElement | null, scroll: HTMLElement | null, count: number): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (list === null || scroll === null) return;
    const measure = () => {
      const top = list.getBoundingClientRect().top - scroll.getBoundingClientRect().top;
      setOffset(Math.round(top + scroll.scrollTop));
    };
    measure();
    // What stands above may grow or go: a notice, a section, a row that opened.
    const watcher = new ResizeObserver(measure);
    for (const child of scroll.children) watcher.observe(child);
    return () => watcher.disconnect();
  }, [list, scroll, count]);
  return offset;
}

/** How much larger than 16 px the person's text is. */
function useTextScale(): number {
  const [scale] = useState(() => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1);
  return scale;
}
