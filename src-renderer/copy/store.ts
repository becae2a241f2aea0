import { say } from "../../src-shared/catalogue/say";
import type { StoreView } from "../../src-shared/contract/queue-view";
import { formatBytes } from "./format-bytes";
import { formatCountdown, formatMs } from "./format-duration";
import { formatClock, timeOf } from "./format-time";

/** What people call the store: head office's, or this computer's own. */
export function storeName(store: Pick<StoreView, "kind">): string {
  return store.kind === "mysql" ? "Head office" : "This computer";
}

/** How the store is, in a few words: the line under its name. */
export function storeLine(store: StoreView): string {
  if (store.state === "ready") return readyLine(store);
  const code = store.failure?.code;
  if (store.state === "away" && (code === undefined || code === "store_unreachable"))
    return store.since === null ? "Out of reach" : `Out of reach since ${formatClock(store.since)}`;
  return shortReasons[code ?? ""] ?? (store.state === "away" ? "Not in use" : "Imports are held back");
}

const shortReasons: Readonly<Record<string, string>> = {
  store_refused: "Sign-in refused",
  store_password_needed: "The password is needed",
  store_not_encrypted: "Not encrypted",
  store_no_database: "No such database",
  store_no_rights: "Rights are missing",
  store_read_only: "Read-only at present",
  disk_full: "The disk is full",
  schema_newer: "Needs a newer Meterdrop",
  schema_older: "Tables are an older version",
  schema_differs: "Tables differ",
  migration_busy: "Tables are being set up",
};

function readyLine(store: StoreView): string {
  if (store.kind === "sqlite") return store.bytes === null ? "In use" : `${formatBytes(store.bytes)} in use`;
  return store.answerMs === null ? "Connected" : `Connected, ${formatMs(store.answerMs)}`;
}

/** What a notice says while the store cannot be used: the fact, and what it means for files. */
export interface StoreNotice {
  readonly title: string;
  readonly text: string;
}

const KEPT = "Files are kept safely on this computer and go in, in order, when it returns.";
const KEPT_UNTIL = "Files are kept safely on this computer until then.";

export function awayNotice(store: StoreView): StoreNotice {
  const failure = store.failure;
  if (failure === null || failure.code === "store_unreachable") {
    const since = store.since === null ? "" : ` since ${formatClock(store.since)}`;
    return { title: `${storeName(store)} has been out of reach${since}.`, text: KEPT };
  }
  const said = say(failure.code, failure.params);
  return { title: `${said.title}.`, text: `${said.text} ${KEPT_UNTIL}` };
}

export function heldBackNotice(store: StoreView): StoreNotice {
  const failure = store.failure;
  if (failure?.code === "schema_newer")
    return {
      title: `${storeName(store)} uses a newer Meterdrop.`,
      text: "Update to import; you can still read.",
    };
  if (failure === null) return { title: "Imports are held back.", text: KEPT_UNTIL };
  const said = say(failure.code, failure.params);
  return { title: `${said.title}.`, text: `${said.text} ${said.remedy} ${KEPT_UNTIL}` };
}

/** "Trying again in 25 s." */
export function nextTry(store: StoreView, now: number): string {
  if (store.nextTryAt === null) return "";
  const left = timeOf(store.nextTryAt) - now;
  return left <= 0 ? "Trying again now." : `Trying again in ${formatCountdown(left)}.`;
}
