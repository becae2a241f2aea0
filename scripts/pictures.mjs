// `npm run pictures`: walks through every screen of the real app as the test of them does, and keeps the pictures in
// docs/pictures.
import { join } from "node:path";
import { repository } from "./repository.mjs";
import { runVitest } from "./test/run-vitest.mjs";
import { withDisplay } from "./test/with-display.mjs";

const METERDROP_PICTURES = join(repository, "docs", "pictures");
const { failed } = await withDisplay((DISPLAY) =>
  runVitest("desktop", { DISPLAY, METERDROP_PICTURES }, ["tests/desktop/every-screen.test.ts"]),
);
process.exitCode = failed === 0 ? 0 : 1;
