import type { Result } from "../../../src-shared/contract/contract";
import type { StoreCheck } from "../../../src-shared/contract/store-settings";
import { buildCheck } from "./build-check";
import { buildQueue } from "./build-job";
import { FakeHost, type Handlers } from "./fake-host";

type Known = Result<"store.settings">;

/** Head office's server, as the picture has it. */
export const office = {
  kind: "mysql" as const,
  hosts: [{ host: "energy-db.northgate.example", port: 3306 }],
  database: "meterdrop",
  user: "meterdrop_leeds",
  tls: "verify" as const,
};

/** Readings are kept in one file on this computer, and no password is. */
export const thisComputer: Known = {
  current: { kind: "sqlite", path: null },
  sqlitePath: "/home/tom/.local/share/Meterdrop/meterdrop.db",
  passwordKept: false,
  passwordPlace: "keychain",
  lastWorking: null,
  waitingFiles: 0,
};

/** Readings are kept at head office, and its password in the keychain. */
export const headOffice: Known = { ...thisComputer, current: office, passwordKept: true };

/** The sign-in that the picture shows refused, in the server's own words. */
export const signInRefused = (): StoreCheck =>
  buildCheck({
    failed: "sign_in",
    words: "1045: Access denied for user 'meterdrop_leeds'@'10.20.6.31' (using password: YES)",
  });

/** A host that keeps `known` in use, and whose tests of a store come out as `check`. A test may change both. */
export function settingsHost(
  known: Known,
  check: StoreCheck = buildCheck(),
  handlers: Handlers = {},
): { host: FakeHost; held: { known: Known; check: StoreCheck }; route: string } {
  const held = { known, check };
  const host = new FakeHost(buildQueue(), {
    "store.settings": () => held.known,
    "store.test": () => held.check,
    "store.use": ({ settings }) => {
      const used = held.check.passed;
      if (used) held.known = { ...held.known, current: settings, passwordKept: settings.kind === "mysql" };
      return { check: held.check, used, failure: null };
    },
    ...handlers,
  });
  return { host, held, route: "/settings/store" };
}
