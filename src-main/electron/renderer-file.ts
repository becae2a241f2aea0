import { join, sep } from "node:path";

/** Where the window's page lives. Its origin is the only one that may call the main process. */
export const APP_ORIGIN = "app://meterdrop";

/** The file an app:// address names, or null where it names another host or anything outside the folder. */
export function rendererFile(folder: string, address: string): string | null {
  let path: string;
  try {
    const url = new URL(address);
    if (url.protocol !== "app:" || url.host !== "meterdrop") return null;
    path = decodeURIComponent(url.pathname);
  } catch {
    // Not an address, or a broken escape in it: neither names a file.
    return null;
  }
  if (path.includes("\0") || path.includes("\\")) return null;
  const file = join(folder, path === "/" ? "index.html" : path);
  return file.startsWith(folder + sep) ? file : null;
}
