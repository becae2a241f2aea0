import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { healthTitles } from "../../../src-shared/catalogue/findings";

it("docs/OPERATING.md lists every check of the doctor, in its order", async () => {
  const text = await readFile("docs/OPERATING.md", "utf8");
  const section = text.slice(text.indexOf("## Doctor"), text.indexOf("## Clean-up"));
  const listed = [...section.matchAll(/^\| (.+?) +\|/gm)].map(([, title]) => title);
  expect(listed.slice(2)).toEqual(Object.values(healthTitles));
});
