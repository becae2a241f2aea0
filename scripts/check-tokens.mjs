// Asserts what src-renderer/tokens.css promises: WCAG AA contrast for every pair in use, status colours apart
// for colour-blind people, and an even heat ramp.
import { join } from "node:path";
import { contrastChecks } from "./tokens/contrast-checks.mjs";
import { distanceChecks } from "./tokens/distance-checks.mjs";
import { heatRampChecks } from "./tokens/heat-ramp-checks.mjs";
import { readThemes } from "./tokens/read-themes.mjs";
import { repository } from "./repository.mjs";

const themes = readThemes(join(repository, "src-renderer", "tokens.css"));
const checks = Object.entries(themes).flatMap(([name, theme]) =>
  [...contrastChecks(theme), ...distanceChecks(theme), ...heatRampChecks(theme, name === "dark")].map(
    ({ ok, text }) => ({ ok, text: `${name}: ${text}` }),
  ),
);

const failed = checks.filter((check) => !check.ok);
for (const { text } of failed) console.error(`FAIL  ${text}`);
console.log(`tokens: ${checks.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || checks.length === 0 ? 1 : 0;
