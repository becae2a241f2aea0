import { z } from "zod";

/** What the keychain's process is asked: one question a process. */
export const keychainRequest = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("get"), service: z.string(), account: z.string() }),
  z.object({ kind: z.literal("set"), service: z.string(), account: z.string(), password: z.string() }),
]);
export type KeychainRequest = z.infer<typeof keychainRequest>;

/**
 * What it says: first that it has started and may be asked; then the password (null: none is kept), or why not, in the
 * keychain's own words.
 */
export const keychainReply = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("answer"), password: z.string().nullable() }),
  z.object({ kind: z.literal("refusal"), reason: z.string() }),
]);
export type KeychainReply = z.infer<typeof keychainReply>;

/** A process that can be asked once: Node's and Electron's ways to start one differ. */
export interface KeychainProcess {
  send(request: KeychainRequest): void;
  onReply(heard: (reply: unknown) => void): void;
  /** It could not be started, or ended; `how` in words. */
  onEnd(ended: (how: string) => void): void;
  /** Ends it at once, whatever it is doing; one that has ended already is left alone. */
  kill(): void;
}

/** Starts the built keychain.child entry. */
export type ForkKeychain = (entry: URL) => KeychainProcess;
