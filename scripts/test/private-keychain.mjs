import { executableIn } from "./executable-in.mjs";

/** The newline is the keyring's password: an empty one would prompt, and the prompt would never be answered. */
const unlock = `printf "\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$@"`;

/**
 * Wraps a command so that it runs in a D-Bus session of its own with an empty, unlocked keyring (its files
 * under XDG_DATA_HOME): tests keep real passwords in a real keychain, and never in this person's.
 * @param {string} program
 * @param {string[]} args
 * @returns {[program: string, args: string[]]} unchanged where there is no such keyring to be had
 */
export function withPrivateKeychain(program, args) {
  if (!executableIn("dbus-run-session") || !executableIn("gnome-keyring-daemon")) return [program, args];
  return ["dbus-run-session", ["--", "sh", "-c", unlock, "sh", program, ...args]];
}
