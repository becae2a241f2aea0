import type { StoreSettings } from "../../src-shared/contract/store-settings";
import { Failure } from "../../src-shared/failure";
import type { Settings } from "../ports/settings";

/**
 * A page names no file: an embedded store is the data folder's, or one that a person wrote into the settings file. A page
 * that was taken over could otherwise have a database made at, or read from, any path of this computer.
 * Failure: bad_request.
 */
export async function assertKnownFile(settings: Settings, wanted: StoreSettings): Promise<void> {
  if (wanted.kind === "mysql" || wanted.path === null) return;
  const { store, lastWorkingStore } = await settings.read();
  const isNamed = [store, lastWorkingStore].some(
    (known) => known?.kind === "sqlite" && known.path === wanted.path,
  );
  if (isNamed) return;
  throw new Failure("bad_request", { params: { reason: "the settings file names no such store" } });
}
