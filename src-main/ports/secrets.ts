/** Passwords, in the keychain or the environment; never in a file. Failure: keychain_unavailable. */
export interface Secrets {
  /** Where passwords are held here. */
  readonly place: "keychain" | "environment" | "none";
  /** The password kept under an account name ("user@host:port/database"), or null. */
  get(account: string): Promise<string | null>;
  set(account: string, password: string): Promise<void>;
}
