import { homedir } from "node:os";
import { compose, type Core } from "../compose";
import { dataFolder } from "../data-folder";
import { thisPerson } from "../person";
import type { SpoolHolder } from "../ports/spool";
import { findResources } from "../resources";
import { openSecrets } from "../secrets/open-secrets";
import { openSettingsFile } from "../settings/open-settings-file";
import { settingsPlace } from "../settings-place";
import { appVersion } from "../app-version";
import { parseStore } from "./parse-store";
import type { Streams } from "./streams";

/** Opens the core for one command, on the store named or the one of the settings. */
export async function openCore(
  streams: Streams,
  options: { what: SpoolHolder["what"]; store: string | undefined },
): Promise<Core> {
  const resources = findResources(import.meta.url);
  const folder = dataFolder(process.env, process.platform, homedir());
  const named = options.store === undefined ? null : parseStore(options.store);
  if (named !== null && named.password !== null) {
    streams.err(
      "The password in --store can be seen by others on this computer. METERDROP_STORE_PASSWORD keeps it out of sight.",
    );
  }
  const { name, email, machine } = thisPerson();
  const place = settingsPlace(folder);
  return compose({
    dataFolder: folder,
    resources,
    settings: openSettingsFile(place.path, place.exclusively),
    secrets: openSecrets(process.env, resources.worker("keychain")),
    person: { name, email },
    machine,
    what: options.what,
    version: await appVersion(resources.appFolder),
    capabilities: { host: "desktop", picker: false, openFolder: false },
    storeOverride: named,
    emit: () => undefined,
  });
}
