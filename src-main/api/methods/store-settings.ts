import { secretAccount } from "../../../src-shared/contract/secret-account";
import type { StoreSettings } from "../../../src-shared/contract/store-settings";
import { asFailure } from "../../../src-shared/failure";
import type { ApiTools, Handler } from "../api-tools";

export const storeSettings: Handler<"store.settings"> = async (tools) => {
  const { store, lastWorkingStore } = await tools.settings.read();
  const waiting = (await tools.spool.list()).filter(
    (manifest) => !manifest.rowInserted && !manifest.cancelled,
  );
  return {
    current: store,
    sqlitePath: tools.sqlitePath,
    passwordKept: await isPasswordKept(tools, store),
    passwordPlace: tools.secrets.place,
    lastWorking: lastWorkingStore,
    waitingFiles: waiting.length,
  };
};

/** A keychain that cannot be used keeps none: its place then says so, and the settings are shown all the same. */
async function isPasswordKept({ secrets }: ApiTools, store: StoreSettings): Promise<boolean> {
  if (store.kind === "sqlite") return false;
  try {
    return (await secrets.get(secretAccount(store))) !== null;
  } catch (thrown) {
    if (asFailure(thrown).code !== "keychain_unavailable") throw thrown;
    return false;
  }
}
