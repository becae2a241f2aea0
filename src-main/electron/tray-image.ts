import { nativeImage, type NativeImage } from "electron";

const SIDE = 22;
/** Blue, green, red, alpha: the order of a bitmap's bytes. */
const INK = [0x8a, 0x6b, 0x1f, 0xff] as const;

/** Three bars of rising height, as half-hours on a chart; drawn here because a tray takes no SVG. */
export function trayImage(): NativeImage {
  const pixels = Buffer.alloc(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) if (isInk(x, y)) pixels.set(INK, (y * SIDE + x) * 4);
  return nativeImage.createFromBitmap(pixels, { width: SIDE, height: SIDE });
}

function isInk(x: number, y: number): boolean {
  const bar = Math.floor((x - 2) / 6);
  const inBar = x >= 2 && bar < 3 && (x - 2) % 6 < 5;
  return inBar && y <= 19 && y >= 14 - bar * 6;
}
