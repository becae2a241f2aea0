/** A row that something may be dropped beside: its key, and its edges in px from the window's top. */
export interface RowBox {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
}

/** Before which row a dragged one would go with the pointer at `y`; null behind the last. */
export function rowBelow(y: number, boxes: readonly RowBox[]): string | null {
  return boxes.find(({ top, bottom }) => y < (top + bottom) / 2)?.key ?? null;
}

/** How far a list scrolls a frame, in px, while a row is dragged near its edge: faster the nearer, nothing in its middle. */
export function scrollStep(y: number, top: number, bottom: number): number {
  const above = top + EDGE - y;
  const below = y - (bottom - EDGE);
  if (above > 0) return -Math.min(MOST, Math.ceil(above / 4));
  return below > 0 ? Math.min(MOST, Math.ceil(below / 4)) : 0;
}

const EDGE = 48;
const MOST = 16;
