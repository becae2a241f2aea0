import type { CatalogueEntry } from "./entry";

/** What a doctor finds that is no failure of a call: all well, or a state that somebody should know of. */
export const findings = {
  not_tried: {
    title: "Not tried",
    text: "Not tried, since “{after}” is not in order.",
    remedy: "Put that in order first, then check again.",
  },
  store_answers: {
    title: "The store answers",
    text: "{store} answers in {ms} ms.",
    remedy: "",
  },
  rights_complete: {
    title: "The rights are there",
    text: "Readings can be read, added and changed.",
    remedy: "",
  },
  tables_right: {
    title: "The tables are the right version",
    text: "Version, keys and columns are as this Meterdrop needs them: {found}.",
    remedy: "",
  },
  tables_empty: {
    title: "The tables are not set up yet",
    text: "The database is empty. The first import sets the tables up.",
    remedy: "",
  },
  connections_free: {
    title: "Connections are free",
    text: "This user has {used} of {limit} connections in use; the server has {serverUsed} of {serverLimit}.",
    remedy: "",
  },
  connections_embedded: {
    title: "No connections to run out of",
    text: "The embedded store has no limit of connections.",
    remedy: "",
  },
  connections_near_limit: {
    title: "Connections are nearly used up",
    text: "This user has {used} of {limit} connections in use; the server has {serverUsed} of {serverLimit}.",
    remedy:
      "Close Meterdrop where it is not needed, or ask the database administrator to raise max_user_connections or max_connections.",
  },
  connections_too_few: {
    title: "This user may have few connections",
    text: "The server allows this user {limit} connections for all computers together. One computer that imports needs up to {needed}.",
    remedy: "Ask the database administrator to raise max_user_connections for this user.",
  },
  connections_used_up: {
    title: "All connections are in use",
    text: "The server answers and has no connection left: of the server (1040), of all its users (1203), or of this user (1226).",
    remedy:
      "Close Meterdrop where it is not needed, or ask the database administrator to raise max_user_connections or max_connections. Files wait, and go in by themselves.",
  },
  drive_own: {
    title: "The store’s file is on this computer",
    text: "Locks and fsync of its disk can be trusted.",
    remedy: "",
  },
  drive_central: {
    title: "The store is on a server",
    text: "No file of this computer is the store.",
    remedy: "",
  },
  drive_shared: {
    title: "The store’s file is on a shared drive",
    text: "The file of the embedded store is on a {kind} drive. Two computers can each believe to hold its lock, and readings can be lost.",
    remedy:
      "Move the file to a disk of this computer and name it in Settings, or use a central store for several computers.",
  },
  spool_in_order: {
    title: "The data folder is in order",
    text: "Files can be kept there, and nobody else can open them. It keeps {entries}.",
    remedy: "",
  },
  spool_open_to_others: {
    title: "Others can open the stored copies",
    text: "{count} of the data folder’s files can be opened by other users of this computer: {names}.",
    remedy: "Take the rights away: folders 0700, files 0600.",
  },
  spool_unreadable: {
    title: "Files of the data folder cannot be read",
    text: "{count} of its manifests could not be read and were set aside with their files. Nothing of them is imported.",
    remedy: "Look at the .json.unreadable.txt files in the data folder, and import those files again.",
  },
  spool_parts_left: {
    title: "Copies were left half made",
    text: "{count} copies were cut short by a crash. Their files were not touched.",
    remedy: "Import those files again. The halves are removed when Meterdrop next starts to import.",
  },
  spool_readonly: {
    title: "The data folder cannot be written",
    text: "Meterdrop may not write in its data folder ({reason}), so that no file can be taken in.",
    remedy: "Give this user the right to write there, or set METERDROP_DATA_DIR to another folder.",
  },
  disk_room: {
    title: "There is room on the disk",
    text: "{free} free; {waiting} wait to be imported.",
    remedy: "",
  },
  disk_low: {
    title: "The disk is nearly full",
    text: "{free} free on the disk of {what}; {needed} are needed for what waits.",
    remedy: "Free some space, or clear old copies in Settings, Clean-up.",
  },
  disk_out: {
    title: "The disk is full",
    text: "{free} free on the disk of {what}: no file can be taken in or imported.",
    remedy: "Free some space. Nothing is lost, and imports go on by themselves.",
  },
  clock_right: {
    title: "The clock is right",
    text: "This computer’s clock and the database’s are {seconds} s apart.",
    remedy: "",
  },
  clock_off: {
    title: "The clock is wrong",
    text: "This computer’s clock is {seconds} s {direction} the database’s. Imports go by the database’s clock; times shown of this computer are wrong.",
    remedy: "Set this computer’s clock by the network’s time.",
  },
  keychain_answers: {
    title: "The password is kept",
    text: "The keychain answers and has this store’s password.",
    remedy: "",
  },
  keychain_not_needed: {
    title: "No password is needed",
    text: "The embedded store has none.",
    remedy: "",
  },
  keychain_environment: {
    title: "The password is given",
    text: "It comes from METERDROP_STORE_PASSWORD or from the command, and the keychain is not asked.",
    remedy: "",
  },
  keychain_empty: {
    title: "No password is kept",
    text: "The keychain answers and has no password for this store.",
    remedy: "Enter the password in Settings, or set METERDROP_STORE_PASSWORD.",
  },
  runner_alive: {
    title: "This computer’s imports are run",
    text: "{who} runs them.",
    remedy: "",
  },
  runner_not_needed: {
    title: "Nothing waits here",
    text: "Nobody runs this computer’s imports, and none wait.",
    remedy: "",
  },
  runner_missing: {
    title: "Nobody runs this computer’s imports",
    text: "{count} wait, and no process imports them.",
    remedy: "Open Meterdrop, or start `meterdrop work`.",
  },
  runner_unheard: {
    title: "The process that imports is silent",
    text: "{who} holds this computer’s imports, and the database has not heard of it for a minute.",
    remedy: "End that process and open Meterdrop again. Its imports go on from the same row.",
  },
  others_heard: {
    title: "No other computer is missed",
    text: "No import waits for a computer that is silent.",
    remedy: "",
  },
  others_silent: {
    title: "Imports wait for silent computers",
    text: "{count} wait on {machines}.",
    remedy:
      "Open Meterdrop on that computer, or cancel its imports from History and import the files elsewhere.",
  },
  jobs_moving: {
    title: "Every import gets on",
    text: "None has waited two minutes for a process, or imported for five without progress.",
    remedy: "",
  },
  jobs_stuck: {
    title: "Imports do not get on",
    text: "{unattended} wait for a process that is not there, and {stalled} have made no progress for five minutes: {files}.",
    remedy: "Open Meterdrop on the computer that has the files, or cancel the imports from History.",
  },
  copies_there: {
    title: "Every stored copy is there",
    text: "{count} imports that wait or failed have their copy.",
    remedy: "",
  },
  copies_missing: {
    title: "Stored copies are gone",
    text: "{count} imports have no copy any more, so they cannot be imported or tried again: {files}.",
    remedy: "Import those files again and delete these imports.",
  },
  jobs_remembered: {
    title: "The store knows every import",
    text: "All {count} files kept here have their import in the store.",
    remedy: "",
  },
  jobs_forgotten: {
    title: "The store has forgotten imports",
    text: "{count} files kept here were in the store, and it does not know them: it was restored from a copy, or another server took over. {files}.",
    remedy:
      "Check that it is the right store. Then admit them again: “Admit again” here, or `meterdrop doctor --reconcile`.",
  },
  jobs_forgotten_later: {
    title: "The store has forgotten imports, and has later ones",
    text: "{count} files kept here were in the store, and it does not know them: it was restored from a copy, or another server took over. {files}. {later} files were imported since; where they bring the same half-hours, the ones admitted again would count as the later.",
    remedy:
      "Check that it is the right store. Admit them again (“Admit again” here, or `meterdrop doctor --reconcile`), then undo and import again those that correct them.",
  },
} as const satisfies Record<string, CatalogueEntry>;

export type FindingCode = keyof typeof findings;

/** What each check of a doctor looks at, as its line's name. */
export const healthTitles = {
  store: "Store",
  rights: "Rights",
  tables: "Tables",
  connections: "Connections",
  shared_drive: "Store’s disk",
  spool: "Data folder",
  disk: "Free space",
  clock: "Clock",
  keychain: "Password",
  runner: "Imports here",
  other_runners: "Other computers",
  stuck_jobs: "Stuck imports",
  missing_copies: "Stored copies",
  forgotten_jobs: "Store’s memory",
} as const;
