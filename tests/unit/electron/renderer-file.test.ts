import { describe, expect, it } from "vitest";
import { rendererFile } from "../../../src-main/electron/renderer-file";

describe("the file that an app:// address names", () => {
  it.each([
    ["app://meterdrop/", "/page/index.html"],
    ["app://meterdrop/index.html#/history?state=failed", "/page/index.html"],
    ["app://meterdrop/assets/main-1a.js", "/page/assets/main-1a.js"],
    ["app://meterdrop/../secret", "/page/secret"],
    ["app://meterdrop/%2e%2e/secret", "/page/secret"],
    ["app://meterdrop/..%2f..%2fetc/passwd", null],
    ["app://meterdrop/a%5c..%5cb", null],
    ["app://meterdrop/a%00.js", null],
    ["app://meterdrop/%", null],
    ["app://elsewhere/index.html", null],
    ["https://meterdrop/index.html", null],
    ["file:///etc/passwd", null],
    ["no address", null],
  ])("%s", (address, file) => {
    expect(rendererFile("/page", address)).toBe(file);
  });
});
