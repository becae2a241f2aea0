import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CONTENT_POLICY } from "../../../src-main/electron/content-policy";
import { repository } from "../../../scripts/repository.mjs";

const directives = (policy: string) => policy.split(";").map((directive) => directive.trim());

it("the page says the same policy of itself as it is served under, but for what counts in a header only", async () => {
  const page = await readFile(join(repository, "src-renderer", "index.html"), "utf8");
  const [, said = ""] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page) ?? [];
  expect(directives(said)).toEqual(
    directives(CONTENT_POLICY).filter((directive) => !directive.startsWith("frame-ancestors")),
  );
});

it("no inline script, no eval, and nothing from elsewhere is let in", () => {
  expect(directives(CONTENT_POLICY)).toContain("default-src 'none'");
  expect(CONTENT_POLICY).not.toMatch(/unsafe|https?:|\*/);
});
