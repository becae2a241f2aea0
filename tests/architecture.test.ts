import { join } from "node:path";
import { describe, expect, test } from "vitest";
import rules from "../.dependency-cruiser.mjs";
import { brokenEdges, soundEdges } from "./architecture/broken-edges";
import { cruiseTree, violationsIn } from "./architecture/cruise-tree";
import { withEdge } from "./architecture/edge-tree";
import { sourceFilesOnDisk } from "./architecture/source-files-on-disk";

const repository = join(import.meta.dirname, "..");

describe("the program's rooms", () => {
  test("import each other only along the arrow", async () => {
    const result = await cruiseTree(repository);
    expect(violationsIn(result)).toEqual([]);
  });

  test("are all seen: a tool that reads no file reports no fault", async () => {
    const { modules } = await cruiseTree(repository);
    const seen = modules.map(({ source }) => source).filter((path) => /^src-.*\.tsx?$/.test(path));
    expect(seen.sort()).toEqual(sourceFilesOnDisk(repository));
    expect(seen.length).toBeGreaterThan(150);
  });
});

describe("the rules bite", () => {
  test.each(brokenEdges)("%s: %s may not import %s", async (rule, from, to) => {
    const broken = await withEdge(from, to, async (tree) => violationsIn(await cruiseTree(tree)));
    expect(broken.map((line) => line.split(": ")[0])).toContain(rule);
  });

  test.each(soundEdges)("%s may import %s", async (from, to) => {
    expect(await withEdge(from, to, async (tree) => violationsIn(await cruiseTree(tree)))).toEqual([]);
  });

  test("and each rule is shown to", () => {
    const shown = new Set(brokenEdges.map(([rule]) => rule));
    expect(rules.forbidden?.map(({ name }) => name)).toEqual(expect.arrayContaining([...shown]));
    expect(rules.forbidden?.filter(({ name }) => !shown.has(name ?? ""))).toEqual([]);
  });
});
