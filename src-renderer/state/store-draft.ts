import type { Args } from "../../src-shared/contract/contract";
import {
  storeSettings,
  type MysqlSettings,
  type StoreSettings,
  type TlsMode,
} from "../../src-shared/contract/store-settings";

/** The most servers that can be named: the first that answers serves. */
export const MOST_HOSTS = 8;

export interface HostDraft {
  readonly host: string;
  readonly port: string;
}

/** The store section as it is being filled in. Both kinds are kept, so that changing over loses nothing. */
export interface StoreDraft {
  readonly kind: StoreSettings["kind"];
  /** sqlite: null is the file in the data folder. */
  readonly path: string | null;
  readonly hosts: readonly HostDraft[];
  readonly database: string;
  readonly user: string;
  readonly tls: TlsMode;
  /** null: the one that is kept; it is never shown. */
  readonly password: string | null;
}

/** A field of the form that cannot be used as it is. */
export type DraftField = "hosts" | "port" | "database" | "user" | "password";

export const emptyDraft: StoreDraft = {
  kind: "sqlite",
  path: null,
  hosts: [{ host: "", port: "3306" }],
  database: "",
  user: "",
  tls: "verify",
  password: null,
};

/** The form filled in from settings; the fields of the other kind stay as they are in `draft`. */
export function draftOf(settings: StoreSettings, draft: StoreDraft = emptyDraft): StoreDraft {
  if (settings.kind === "sqlite") return { ...draft, kind: "sqlite", path: settings.path };
  const { hosts, database, user, tls } = settings;
  const filled = hosts.map(({ host, port }) => ({ host, port: String(port) }));
  return { ...draft, kind: "mysql", hosts: filled, database, user, tls, password: null };
}

/** What the contract takes of a draft, or the fields that stand in the way, in the order of the form. */
export type ReadDraft =
  | { readonly ok: true; readonly args: Args<"store.test"> }
  | { readonly ok: false; readonly faults: readonly DraftField[] };

/** Reads a draft; `isKept` says whether a password is kept for those settings. A later server left blank is left out. */
export function readDraft(draft: StoreDraft, isKept: (settings: MysqlSettings) => boolean): ReadDraft {
  const parsed = storeSettings.safeParse(
    draft.kind === "sqlite"
      ? { kind: "sqlite", path: draft.path }
      : {
          kind: "mysql",
          hosts: draft.hosts.filter(namedOrFirst).map(hostOf),
          database: draft.database.trim(),
          user: draft.user.trim(),
          tls: draft.tls,
        },
  );
  const wrong = parsed.success ? [] : parsed.error.issues.map(({ path }) => fieldAt(path));
  const settings = parsed.success && parsed.data.kind === "mysql" ? parsed.data : null;
  const passwordMissing =
    draft.kind === "mysql" && draft.password === null && settings !== null && !isKept(settings);
  const faults = inFormOrder([...wrong, ...(passwordMissing ? ["password" as const] : [])]);
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  const password =
    draft.password === null ? { kind: "keep" as const } : { kind: "set" as const, value: draft.password };
  return { ok: true, args: { settings: parsed.data, password } };
}

/** Whether two readings ask for the same store with the same password: a test holds only for what was tested. */
export function sameAsk(one: Args<"store.test">, other: Args<"store.test">): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const namedOrFirst = ({ host }: HostDraft, index: number) => index === 0 || host.trim() !== "";

const hostOf = ({ host, port }: HostDraft) => ({
  host: host.trim(),
  port: /^\d+$/.test(port.trim()) ? Number(port) : Number.NaN,
});

function fieldAt(path: readonly PropertyKey[]): DraftField {
  if (path.at(-1) === "port") return "port";
  const [first] = path;
  return first === "database" || first === "user" ? first : "hosts";
}

const order: readonly DraftField[] = ["hosts", "port", "database", "user", "password"];

const inFormOrder = (fields: readonly DraftField[]) => order.filter((field) => fields.includes(field));
