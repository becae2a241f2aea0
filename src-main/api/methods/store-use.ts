import { secretAccount } from "../../../src-shared/contract/secret-account";
import { asFailure } from "../../../src-shared/failure";
import type { Handler } from "../api-tools";
import { assertKnownFile } from "../assert-known-file";
import { passwordFor } from "./store-test";

/** Nothing changes until a test of exactly these settings has passed; until then the last working ones stay in use. */
export const storeUse: Handler<"store.use"> = async (
  tools,
  { settings, password, waiting },
  _actor,
  signal,
) => {
  await assertKnownFile(tools.settings, settings);
  const check = await tools.checkStore(settings, await passwordFor(tools, settings, password), signal);
  if (!check.passed) return { check, used: false, failure: null };
  try {
    if (settings.kind === "mysql" && password.kind === "set" && tools.secrets.place === "keychain") {
      await tools.secrets.set(secretAccount(settings), password.value);
    }
    await tools.useStore(settings, waiting);
    return { check, used: true, failure: null };
  } catch (thrown) {
    return { check, used: false, failure: asFailure(thrown).toWire() };
  }
};
