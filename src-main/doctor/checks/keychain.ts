import type { Check, Finding } from "../check";

/** `password`: whether the keychain has this store's. */
export function judgePassword(place: "keychain" | "environment" | "none", kept: boolean): Finding {
  if (place === "environment") return { result: "ok", said: "keychain_environment" };
  return kept ? { result: "ok", said: "keychain_answers" } : { result: "error", said: "keychain_empty" };
}

/** The keychain is asked in a process of its own that is ended when it does not answer: a locked one never holds this up. */
export const keychain: Check = {
  id: "keychain",
  after: [],
  look: async ({ account, secrets }) => {
    if (account === "none") return { result: "ok", said: "keychain_not_needed" };
    if (account === "given") return { result: "ok", said: "keychain_environment" };
    const kept = (await secrets.get(account.name)) !== null;
    return judgePassword(secrets.place, kept);
  },
};
