/** What a test may be told from outside; every other METERDROP_ setting of the caller stays out of it. */
const allowed = ["METERDROP_TEST_MYSQL_URL", "METERDROP_TEST_SEED"];

/**
 * The environment for checks and tests: the caller's, without what would tie them to this person's Meterdrop,
 * desktop or keychain.
 * @param {NodeJS.ProcessEnv} [added]
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(added = {}) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("METERDROP_") || allowed.includes(name),
  );
  const env = Object.fromEntries(kept);
  delete env["DISPLAY"];
  delete env["WAYLAND_DISPLAY"];
  delete env["DBUS_SESSION_BUS_ADDRESS"];
  return { ...env, ...added };
}
