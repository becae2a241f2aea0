import { existsSync } from "node:fs";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import type { ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import rules from "../../.dependency-cruiser.mjs";

const roots = ["src-shared", "src-main", "src-renderer"];
const repository = join(import.meta.dirname, "..", "..");

/** Reads every source file below a folder that is laid out as this repository is, and judges each edge. */
export async function cruiseTree(baseDir: string): Promise<ICruiseResult> {
  const { options, ...ruleSet } = rules;
  const { output } = await cruise(
    roots.filter((root) => existsSync(join(baseDir, root))),
    { ...options, baseDir, ruleSet, validate: true, preserveSymlinks: true, tsConfig: {} },
    options?.enhancedResolveOptions,
    { tsConfig: extractTSConfig(join(repository, "tsconfig.json")) },
  );
  if (typeof output === "string") throw new Error(`dependency-cruiser answered with text: ${output}`);
  return output;
}

/** The broken rules as `name: from -> to`, one for each edge. */
export function violationsIn(result: ICruiseResult): string[] {
  return result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}
