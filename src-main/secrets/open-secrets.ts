import { Failure } from "../../src-shared/failure";
import type { Secrets } from "../ports/secrets";
import { askKeychain } from "./ask-keychain";
import { forkInNode } from "./fork-in-node";
import type { ForkKeychain, KeychainRequest } from "./keychain-exchange";

const SERVICE = "meterdrop";

/**
 * Passwords from METERDROP_STORE_PASSWORD where it is set (an empty one too: a database user without a password), for
 * machines without a desktop; else from the keychain, asked in a process of its own. `keychainEntry` is the built
 * keychain.child, `fork` how this host starts it. Nothing is asked before it is needed: a keychain may show its owner a
 * prompt. Failure: keychain_unavailable.
 */
export function openSecrets(
  env: Readonly<Record<string, string | undefined>>,
  keychainEntry: URL,
  fork: ForkKeychain = forkInNode,
): Secrets {
  const password = env["METERDROP_STORE_PASSWORD"];
  return password === undefined ? keychainSecrets(keychainEntry, fork) : environmentSecrets(password);
}

function environmentSecrets(password: string): Secrets {
  const reason = "METERDROP_STORE_PASSWORD is set and used instead; unset it to keep another password";
  return {
    place: "environment",
    get: () => Promise.resolve(password),
    set: () => Promise.reject(new Failure("keychain_unavailable", { params: { reason } })),
  };
}

/** `place` is the keychain until that could not be used, and again once it could. */
function keychainSecrets(entry: URL, fork: ForkKeychain): Secrets {
  let place: Secrets["place"] = "keychain";
  const ask = async (request: KeychainRequest): Promise<string | null> => {
    try {
      const answer = await askKeychain(fork(entry), request);
      place = "keychain";
      return answer;
    } catch (thrown) {
      place = "none";
      throw thrown;
    }
  };
  return {
    get place() {
      return place;
    },
    get: (account) => ask({ kind: "get", service: SERVICE, account }),
    set: async (account, password) => {
      await ask({ kind: "set", service: SERVICE, account, password });
    },
  };
}
