import { storeSettings, type StoreSettings } from "../../src-shared/contract/store-settings";
import { Failure } from "../../src-shared/failure";

/** A `--store` value taken apart. */
export interface NamedStore {
  readonly settings: StoreSettings;
  /** A password inside the URL: it works, and others on the machine can see it. */
  readonly password: string | null;
}

/**
 * Reads `sqlite:FILE` or `mysql://user:password@host:port/database?tls=verify|required|preferred|off`. More hosts to fall
 * back to: `mysql://user@host1:3306,host2:3306/database`. Failure: bad_request, saying what is wrong.
 */
export function parseStore(text: string): NamedStore {
  if (text.startsWith("sqlite:")) {
    const path = text.slice("sqlite:".length).replace(/^\/\/(?=\/)/, "");
    if (path === "") throw wrong("sqlite: needs a file after the colon");
    return { settings: { kind: "sqlite", path }, password: null };
  }
  const match = /^mysql:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/?]+)\/([^/?]+)(?:\?(.*))?$/.exec(text);
  if (match === null) throw wrong("it is neither sqlite:FILE nor mysql://user@host:port/database");
  const [, user = "", password, hosts = "", database = "", query = ""] = match;
  const read = storeSettings.safeParse({
    kind: "mysql",
    hosts: hosts.split(",").map(readHost),
    database: decodeURIComponent(database),
    user: decodeURIComponent(user),
    tls: new URLSearchParams(query).get("tls") ?? "verify",
  });
  if (!read.success)
    throw wrong(read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
  return { settings: read.data, password: password === undefined ? null : decodeURIComponent(password) };
}

function readHost(text: string): { host: string; port: number } {
  const match = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(text);
  return { host: (match?.[1] ?? text).replace(/^\[|\]$/g, ""), port: Number(match?.[2] ?? 3306) };
}

const wrong = (reason: string): Failure =>
  new Failure("bad_request", { params: { reason: `--store: ${reason}` } });
