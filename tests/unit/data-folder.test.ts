import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { dataFolder } from "../../src-main/data-folder";

describe("dataFolder", () => {
  const linux = "/home/ann/.local/share/meterdrop";
  it.each([
    ["linux", "/home/ann", {}, linux],
    ["linux", "/home/ann", { XDG_DATA_HOME: "/var/ann" }, "/var/ann/meterdrop"],
    ["linux", "/home/ann", { XDG_DATA_HOME: "share" }, linux],
    ["linux", "/home/ann", { XDG_DATA_HOME: "" }, linux],
    ["linux", "/home/ann", { APPDATA: "/elsewhere" }, linux],
    ["freebsd", "/home/ann", {}, linux],
    ["darwin", "/Users/ann", {}, "/Users/ann/Library/Application Support/Meterdrop"],
    ["darwin", "/Users/ann", { XDG_DATA_HOME: "/x" }, "/Users/ann/Library/Application Support/Meterdrop"],
    ["win32", "C:\\Users\\ann", { APPDATA: "D:\\Roaming" }, "D:\\Roaming\\Meterdrop"],
    ["win32", "C:\\Users\\ann", {}, "C:\\Users\\ann\\AppData\\Roaming\\Meterdrop"],
    ["win32", "C:\\Users\\ann", { APPDATA: "" }, "C:\\Users\\ann\\AppData\\Roaming\\Meterdrop"],
    ["linux", "/home/ann", { METERDROP_DATA_DIR: "/data", XDG_DATA_HOME: "/var/ann" }, "/data"],
    ["linux", "/home/ann", { METERDROP_DATA_DIR: "" }, linux],
    ["darwin", "/Users/ann", { METERDROP_DATA_DIR: "/data/" }, "/data"],
    ["win32", "C:\\Users\\ann", { METERDROP_DATA_DIR: "D:\\md" }, "D:\\md"],
  ] as const)("on %s, with home %s and %j", (platform, home, env, folder) => {
    expect(dataFolder(env, platform, home)).toBe(folder);
  });

  it("counts a relative METERDROP_DATA_DIR from the current folder", () => {
    expect(dataFolder({ METERDROP_DATA_DIR: "md" }, "linux", "/home/ann")).toBe(resolve("md"));
  });
});
