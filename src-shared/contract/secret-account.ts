import type { MysqlSettings } from "./store-settings";

/** The name under which a store's password is kept: user@host:port/database of the first host. */
export function secretAccount(settings: Pick<MysqlSettings, "hosts" | "user" | "database">): string {
  const first = settings.hosts[0];
  const where = first === undefined ? "" : `${first.host}:${String(first.port)}`;
  return `${settings.user}@${where}/${settings.database}`;
}
