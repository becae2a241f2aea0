import type { Result } from "../../src-shared/contract/contract";
import type { FailureCode } from "../../src-shared/catalogue/failures";
import { say } from "../../src-shared/catalogue/say";
import type { StoreCheck, StoreCheckStep, TlsMode } from "../../src-shared/contract/store-settings";
import type { Preferences } from "../../src-shared/contract/session";
import { formatNumberOf } from "./format-count";
import { formatMs } from "./format-duration";
import { sentences } from "./sentences";

/** Every word of Settings that is not a step of the connection test. */
export const settingsCopy = {
  title: "Settings",
  sections: "Sections of the settings",
  store: "Readings store",
  appearance: "Appearance",
  loading: "Loading the settings",
  again: "Try again",
  storeLead: "Where readings and job history are kept.",
  kind: "Where readings are kept",
  sqlite: "This computer",
  mysql: "Head office",
  file: "File",
  fileNote: "One file on this computer, for one person. Nothing has to be set up.",
  server: "Server",
  serverAt: (nth: number) => `Server ${nth}`,
  port: "Port",
  portAt: (nth: number) => `Port of server ${nth}`,
  addServer: "Add another server to fall back to",
  removeServer: (nth: number) => `Remove server ${nth}`,
  serversNote: "The first server that answers is used.",
  database: "Database",
  user: "User",
  password: "Password",
  passwordKept: "Kept, not shown",
  encryption: "Encryption",
  test: "Test",
  testAgain: "Test again",
  testing: "Testing",
  use: "Use this store",
  using: "Taking it into use",
  restore: "Restore the last working settings",
  viewer: "Changing where readings are kept needs the role of an analyst. An administrator can give it.",
  copyReport: "Copy for the database administrator",
  copied: "Copied",
  notTried: "Not tried",
  untested: "Not tested yet",
  untestedText: "A test changes nothing. Until one passes, the settings in use stay in use.",
  changedSince: "The settings were changed since. Test them before they are used.",
  appearanceLead: "How Meterdrop looks on this computer, and which keys act.",
  theme: "Theme",
  letterKeys: "Single letters act as shortcuts",
  letterKeysNote: "J and K move, F filters, D downloads. They never act inside a field.",
} as const;

export const themeCopy: Readonly<Record<Preferences["theme"], string>> = {
  system: "As the system",
  light: "Light",
  dark: "Dark",
};

export const tlsCopy: Readonly<Record<TlsMode, string>> = {
  verify: "TLS required, certificate checked",
  required: "TLS required, certificate not checked",
  preferred: "TLS where the server offers it",
  off: "Not encrypted",
};

/** What each way of encrypting leaves open. */
export const tlsNote: Readonly<Record<TlsMode, string | null>> = {
  verify: null,
  required: "Nobody can read along, but another server could pretend to be this one.",
  preferred: "Without TLS, readings and the password cross the network where others could read them.",
  off: "Readings cross the network where others could read them.",
};

export const faultCopy: Readonly<Record<"hosts" | "port" | "database" | "user" | "password", string>> = {
  hosts: "Enter the name or address of the server.",
  port: "A port is a number from 1 to 65535.",
  database: "Enter the name of the database.",
  user: "Enter the user.",
  password: "Enter the password.",
};

/** Where the password is kept, by what the host says. */
export function passwordNote(place: Result<"store.settings">["passwordPlace"]): string {
  if (place === "environment")
    return "Taken from METERDROP_STORE_PASSWORD; what is entered here counts before it.";
  if (place === "none")
    return "No keychain answers on this computer, so it cannot be kept. Set METERDROP_STORE_PASSWORD instead.";
  return "Kept in the keychain of this computer, never in a file.";
}

/** The head of the test's result: how it went, in a few words. */
export function testTitle(check: StoreCheck): string {
  if (check.passed) return "The store can be used";
  const failed = failedStep(check);
  if (failed === null) return "The store cannot be used";
  const { failure, step } = failed;
  const unreachable = failure === null || failure.code === "store_unreachable";
  return unreachable ? stepCopy[step].failed : say(failure.code, failure.params).title;
}

/** The step that stopped the test; null where none did. */
export const failedStep = (check: StoreCheck): StoreCheckStep | null =>
  check.steps.find((step) => step.result === "failed") ?? null;

/** The usual failure of a step, in words without the server's own: those stand below it as they came. */
const usualCauses: Partial<
  Readonly<Record<StoreCheckStep["step"], { readonly code: FailureCode; readonly text: string }>>
> = {
  server_found: {
    code: "store_unreachable",
    text: "No computer of that name was found. Check the name, or the network.",
  },
  port_answers: {
    code: "store_unreachable",
    text: "The computer was found, and no database answers at this port. Check the port, or ask whether a firewall is in between.",
  },
  connection_encrypted: {
    code: "store_not_encrypted",
    text: "The server does not offer encryption, or its certificate could not be checked. Nothing was sent unencrypted.",
  },
  sign_in: {
    code: "store_refused",
    text: "The user name or the password is wrong, or this user may not sign in from this computer.",
  },
  database_exists: {
    code: "store_no_database",
    text: "The server has no database of that name, or this user may not see it.",
  },
  rights: {
    code: "store_no_rights",
    text: "This user may not do everything that is needed. docs/OPERATING.md lists the rights.",
  },
};

/** Why a step failed and what to do; null where there is nothing but the server's words. */
export function stepCause({ step, failure }: StoreCheckStep): string | null {
  if (failure === null) return null;
  const usual = usualCauses[step];
  if (usual?.code === failure.code) return usual.text;
  const { text, remedy } = say(failure.code, failure.params);
  return sentences(text, remedy);
}

/** A call that came to nothing, as a notice. */
export function callFailure(code: string, params: Parameters<typeof say>[1]) {
  const { title, text, remedy } = say(code, params);
  return { title: sentences(title), text: sentences(text, remedy) };
}

/** What the result means: when it was found out, and what becomes of files meanwhile. */
export function testLead(check: StoreCheck, clock: string, waitingFiles: number): string {
  if (check.passed) return `Tested at ${clock}. Nothing was changed.`;
  const waiting =
    waitingFiles === 0 ? "" : ` ${formatNumberOf(waitingFiles, "file is", "files are")} waiting.`;
  return `Tested at ${clock}. Until a test passes, the settings in use stay in use and files are kept safely on this computer.${waiting}`;
}

/** What there is to say of tables that passed; of others the failed step says it. Null where they are right. */
export function schemaNote(schema: StoreCheck["schema"]): string | null {
  if (schema !== "empty") return null;
  return "The database is empty. Its tables are set up when the store is taken into use.";
}

interface StepWords {
  readonly passed: string;
  readonly failed: string;
  readonly notTried: string;
}

/** Each step of the connection test, by what came of it. */
export const stepCopy: Readonly<Record<StoreCheckStep["step"], StepWords>> = {
  server_found: { passed: "Server found", failed: "Server not found", notTried: "Server found" },
  port_answers: { passed: "Port answered", failed: "Port did not answer", notTried: "Port answers" },
  connection_encrypted: {
    passed: "Connection encrypted",
    failed: "Connection not encrypted",
    notTried: "Connection encrypted",
  },
  sign_in: { passed: "Signed in", failed: "Sign-in refused", notTried: "Sign-in" },
  database_exists: { passed: "Database exists", failed: "No such database", notTried: "Database exists" },
  rights: {
    passed: "Rights to read, add and change",
    failed: "Rights are missing",
    notTried: "Rights to read, add and change",
  },
  tables_version: {
    passed: "Tables are the right version",
    failed: "Tables are not the right version",
    notTried: "Tables are the right version",
  },
  time_zone: { passed: "Time zone set", failed: "Time zone could not be set", notTried: "Time zone set" },
};

/** The words of one step as it came out. */
export function stepTitle({ step, result }: StoreCheckStep): string {
  const words = stepCopy[step];
  return result === "passed" ? words.passed : result === "failed" ? words.failed : words.notTried;
}

/** "24 ms", or that it was not tried. */
export const stepTime = ({ result, ms }: StoreCheckStep) =>
  result === "not_tried" ? settingsCopy.notTried : ms === null ? "" : formatMs(ms);

/** What becomes of files that wait for the store in use, when another one is taken. */
export const waitingCopy = {
  question: (files: number) =>
    `${formatNumberOf(files, "file waits", "files wait")} for the store in use now. Where ${files === 1 ? "does it" : "do they"} go?`,
  move: "Into the new store",
  stay: "Stay, until the old one is used again",
  cancel: "Use the old store after all",
} as const;

/** The store was taken into use just now. */
export const usedCopy = {
  title: "The store is in use",
  lead: "Imports go there from here on.",
} as const;

/** The test was of the store that is in use already. */
export const inUseAlready = "It is the store in use.";
