import { secretAccount } from "../../../src-shared/contract/secret-account";
import type { StoreSettings } from "../../../src-shared/contract/store-settings";
import type { ApiTools, Handler } from "../api-tools";
import { assertKnownFile } from "../assert-known-file";

export const storeTest: Handler<"store.test"> = async (tools, { settings, password }, _actor, signal) => {
  await assertKnownFile(tools.settings, settings);
  return tools.checkStore(settings, await passwordFor(tools, settings, password), signal);
};

/** The password of a call: the one typed, or the one kept for exactly this account. */
export async function passwordFor(
  tools: Pick<ApiTools, "secrets">,
  settings: StoreSettings,
  password: { kind: "keep" | "set"; value: string },
): Promise<string | null> {
  if (settings.kind === "sqlite") return null;
  return password.kind === "set" ? password.value : tools.secrets.get(secretAccount(settings));
}
