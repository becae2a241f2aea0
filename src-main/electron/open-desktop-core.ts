import { appVersion } from "../app-version";
import { compose, type Core, type CoreParts } from "../compose";
import { thisPerson } from "../person";
import type { Settings } from "../ports/settings";
import type { Resources } from "../resources";
import { openSecrets } from "../secrets/open-secrets";
import { settingsPlace } from "../settings-place";
import { forkKeychain } from "./fork-keychain";
import { openSettingsStore } from "./settings-store";

/** The core as the window uses it: this person's settings, their keychain, the store of their settings. */
export async function openDesktopCore(
  folder: string,
  resources: Resources,
  emit: CoreParts["emit"],
): Promise<{ core: Core; settings: Settings }> {
  const place = settingsPlace(folder);
  const settings = openSettingsStore(place.path, place.exclusively);
  const { name, email, machine } = thisPerson();
  const core = await compose({
    dataFolder: folder,
    resources,
    settings,
    secrets: openSecrets(process.env, resources.worker("keychain"), forkKeychain),
    person: { name, email },
    machine,
    what: "window",
    version: await appVersion(resources.appFolder),
    capabilities: { host: "desktop", picker: true, openFolder: true },
    storeOverride: null,
    emit,
  });
  return { core, settings };
}
