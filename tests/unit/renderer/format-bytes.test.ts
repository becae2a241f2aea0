import { expect, test } from "vitest";
import { formatBytes } from "../../../src-renderer/copy/format-bytes";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1 KB"],
  [41_234, "41 KB"],
  [999_499, "999 KB"],
  [999_600, "1.0 MB"],
  [22_400_000, "22.4 MB"],
  [340_000_000, "340.0 MB"],
  [1_200_000_000, "1.2 GB"],
  [5_400_000_000_000, "5.4 TB"],
])("%d bytes are written %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
