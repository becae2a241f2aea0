import { ensureBuilt } from "../../../scripts/build/ensure-built.mjs";

/** Builds the app where the built one is not of these sources: the command line under test is the built one. */
export default (): Promise<void> => ensureBuilt();
