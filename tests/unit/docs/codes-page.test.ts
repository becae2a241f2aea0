import { expect, it } from "vitest";
import { codesPage } from "../../../scripts/codes-page";

it("docs/CODES.md is what the code says (npm run codes brings it up to date)", async () => {
  await expect(codesPage()).toMatchFileSnapshot("../../../docs/CODES.md");
});
