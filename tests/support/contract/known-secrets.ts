import type { Secrets } from "../../../src-main/ports/secrets";

/** A keychain that holds what it is told, by account. */
export function knownSecrets(kept: Record<string, string>): Secrets & { kept(): Record<string, string> } {
  const passwords = new Map(Object.entries(kept));
  return {
    place: "keychain",
    get: (account) => Promise.resolve(passwords.get(account) ?? null),
    set: (account, password) => {
      passwords.set(account, password);
      return Promise.resolve();
    },
    kept: () => Object.fromEntries(passwords),
  };
}
