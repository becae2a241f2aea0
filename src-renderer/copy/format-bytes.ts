const units = ["KB", "MB", "GB", "TB"] as const;

/** A size in bytes, in thousands as file managers tell it: "812 bytes", "41 KB", "22.4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  let value = bytes;
  let unit: (typeof units)[number] = "KB";
  for (const next of units) {
    value /= 1000;
    unit = next;
    if (Math.round(value) < 1000) break;
  }
  return `${unit === "KB" ? Math.round(value) : value.toFixed(1)} ${unit}`;
}
