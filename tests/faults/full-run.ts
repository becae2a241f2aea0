/** `npm run faults`: the same faults, many more rounds. */
export const isFullRun = process.env["METERDROP_FAULTS"] === "full";

/** Printed by every test; METERDROP_TEST_SEED repeats a run. */
export const seed = Number(process.env["METERDROP_TEST_SEED"] ?? Date.now() % 1_000_000);
