// `npm run faults`: every fault in full (200 kills a store and more), where `npm test` meets each of them a few times.
// `npm run faults -- FILE…` runs single files of tests/faults; METERDROP_TEST_SEED=N repeats a run.
import { ensureBuilt } from "./build/ensure-built.mjs";
import { ensureMachineParts } from "./test/machine-parts.mjs";
import { runVitest } from "./test/run-vitest.mjs";

await ensureMachineParts();
await ensureBuilt();
const { passed, failed } = await runVitest("faults", { METERDROP_FAULTS: "full" }, process.argv.slice(2));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
