import { isIP } from "node:net";

/** Who uses this computer's account, as the store and the screens name them. */
export interface Person {
  /** The full name where the system has one, else the account's. */
  readonly name: string;
  /** account@machine in lower case: not a mailbox, but one name for one account. */
  readonly email: string;
  readonly machine: string;
}

/**
 * A person from what the system says of an account. The machine goes by its first label: the rest changes with the
 * network it is in ("desk.local", "desk.example.com"), and the same person must stay one row of the store.
 */
export function personOf(account: { username: string; hostname: string; fullName: string | null }): Person {
  const { username, hostname, fullName } = account;
  const label = isIP(hostname) === 0 ? hostname.split(".")[0] : hostname;
  const machine = label || "localhost";
  const email = `${username}@${machine}`.toLowerCase().replace(/\s+/g, ".");
  return { name: fullName ?? username, email, machine };
}

/**
 * The full name from a line of passwd(5), the first part of its comment (GECOS) field; null where it is empty. "&" stands
 * there for the account's name with a capital.
 */
export function fullNameOf(passwdLine: string): string | null {
  const [username = "", , , , gecos = ""] = passwdLine.trim().split(":");
  const [first = ""] = gecos.split(",");
  const name = first.replace(/&/g, username.charAt(0).toUpperCase() + username.slice(1)).trim();
  return name === "" ? null : name;
}
