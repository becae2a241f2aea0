import type { Rectangle } from "electron";
import type { SettingsFile } from "../ports/settings";

/** Where the window opens: as it was left, in the middle where that screen is gone. Pixels, independent of scale. */
export function windowBounds(
  saved: SettingsFile["window"],
  screens: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  const { x, y, width, height } = saved ?? { x: null, y: null, width: 1180, height: 780 };
  if (x === null || y === null) return { width, height };
  const seen = screens.some(
    (screen) =>
      x + width > screen.x && x < screen.x + screen.width && y >= screen.y && y < screen.y + screen.height,
  );
  return seen ? { width, height, x, y } : { width, height };
}
