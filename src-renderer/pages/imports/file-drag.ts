/** What is known of files while they are dragged: how many, where, and whether Alt is held. */
export interface FileDrag {
  readonly files: number;
  /** The pointer, in px from the window's left edge. */
  readonly x: number;
  readonly dryRun: boolean;
}

/** Files among what is dragged; text and links are none of ours. Their names are not known before the drop. */
export function dragOf(event: DragEvent): FileDrag | null {
  const transfer = event.dataTransfer;
  if (transfer?.types.includes("Files") !== true) return null;
  const files = [...transfer.items].filter((item) => item.kind === "file").length;
  return { files: Math.max(1, files), x: event.clientX, dryRun: event.altKey };
}

/** How high each of the cells stands under a pointer over cell `under`: 1 right below it, falling to 0 around. */
export function landingHeights(under: number | null, cells = 48): number[] {
  return Array.from({ length: cells }, (_, i) => {
    const apart = under === null ? Infinity : Math.abs(i + 0.5 - under) / SPREAD;
    return apart >= 1 ? 0 : (1 + Math.cos(Math.PI * apart)) / 2;
  });
}

/** So many cells to each side rise with the one under the pointer. */
const SPREAD = 9.2;
