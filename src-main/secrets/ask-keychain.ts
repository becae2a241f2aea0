import { Failure } from "../../src-shared/failure";
import { keychainReply, type KeychainProcess, type KeychainRequest } from "./keychain-exchange";

/** Once its process runs, an unlocked keyring answers in under half a second; one that prompts may never answer. */
const ANSWER_MS = 3000;
/** Counted by itself, since a busy machine can take seconds to start a process. */
const START_MS = 10_000;

/**
 * Asks a keychain's process one thing and ends it, answered or not: a promise given up would leave the process hanging
 * in the keychain. Gives the password asked for, or null. Failure: keychain_unavailable, in the keychain's words.
 */
export async function askKeychain(
  child: KeychainProcess,
  request: KeychainRequest,
  limits: { startMs: number; answerMs: number } = { startMs: START_MS, answerMs: ANSWER_MS },
): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const fail = (reason: string) => reject(unavailable(reason));
      const allow = (ms: number, reason: string) => {
        clearTimeout(timer);
        timer = setTimeout(() => fail(reason), ms);
      };
      child.onEnd(fail);
      child.onReply((said) => {
        const reply = keychainReply.safeParse(said).data;
        if (reply?.kind === "answer") resolve(reply.password);
        else if (reply?.kind === "refusal") fail(reply.reason);
        else if (reply === undefined) fail("its process said nothing that is understood");
        else {
          allow(limits.answerMs, silent(limits.answerMs));
          child.send(request);
        }
      });
      allow(limits.startMs, `its process did not start within ${limits.startMs / 1000} s`);
    });
  } finally {
    clearTimeout(timer);
    child.kill();
  }
}

function silent(ms: number): string {
  return `it did not answer within ${ms / 1000} s; it may be locked and asking for its password`;
}

function unavailable(reason: string): Failure {
  return new Failure("keychain_unavailable", { params: { reason }, retryable: true });
}
