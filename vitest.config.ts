import { defineConfig } from "vitest/config";

const seconds = (n: number) => n * 1000;

/** A project whose tests start servers, windows or processes: one file at a time, with room to breathe. */
const heavy = (name: string, include: string[], timeout: number) => ({
  extends: true as const,
  test: {
    name,
    include,
    fileParallelism: false,
    pool: "forks" as const,
    testTimeout: timeout,
    hookTimeout: timeout,
    teardownTimeout: seconds(30),
  },
});

/** The same, after something that is made once for all its files. */
const withSetup = (project: ReturnType<typeof heavy>, globalSetup: string) => ({
  ...project,
  test: { ...project.test, globalSetup },
});

const builtApp = "tests/support/cli/ensure-built.ts";

const projects = {
  architecture: ["tests/architecture.test.ts"],
  stores: ["tests/port-suites/**/*.test.ts"],
  contract: ["tests/contract/**/*.test.ts"],
  "end-to-end": ["tests/end-to-end/**/*.test.ts"],
  faults: ["tests/faults/**/*.test.ts"],
  renderer: ["tests/renderer/**/*.test.ts"],
  desktop: ["tests/desktop/**/*.test.ts"],
};

export default defineConfig({
  test: {
    // A run that finds no test, or only the one that somebody was working on, is a mistake.
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Whatever is not in a heavy project, so that no test file is ever left out.
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: Object.values(projects).flat(),
          testTimeout: seconds(20),
        },
      },
      heavy("architecture", projects.architecture, seconds(120)),
      heavy("stores", projects.stores, seconds(120)),
      heavy("contract", projects.contract, seconds(120)),
      withSetup(heavy("end-to-end", projects["end-to-end"], seconds(120)), builtApp),
      withSetup(heavy("faults", projects.faults, seconds(3600)), "tests/faults/tell-faults.ts"),
      withSetup(
        heavy("renderer", projects.renderer, seconds(60)),
        "tests/support/renderer/serve-renderer.ts",
      ),
      heavy("desktop", projects.desktop, seconds(240)),
    ],
  },
});
