import type { CatalogueEntry } from "./entry";

/** Every way the system or a whole file can fail. `needs_answer` carries the question's code in its params. */
export const failures = {
  file_missing: {
    title: "File not found",
    text: "{path} is not there any more, or may not be read.",
    remedy: "Check the name and the folder, and import it again.",
  },
  file_changed: {
    title: "The file was still being written",
    text: "{filename} changed while it was copied. Nothing was imported.",
    remedy: "Wait until the file is complete and import it again.",
  },
  not_a_file: {
    title: "Not a file",
    text: "{path} is a folder or a device, not a file.",
    remedy: "Choose the files in the folder.",
  },
  empty_file: {
    title: "The file is empty",
    text: "{filename} has no bytes. Nothing was imported.",
    remedy: "Download the file again from the supplier.",
  },
  not_text: {
    title: "Not a text file",
    text: "{filename} is not text: {found}. Nothing was imported.",
    remedy: "Export the readings as CSV and import that.",
  },
  web_page: {
    title: "A web page, not a meter file",
    text: "This is a web page saved as a file. Nothing was imported.",
    remedy: "Download the file again from the supplier.",
  },
  no_header: {
    title: "No column headings found",
    text: "No line of the file reads like column headings. Nothing was imported.",
    remedy: "Add a line of column headings: the meter, the date and the values.",
  },
  no_meter_column: {
    title: "No meter column found",
    text: "None of the columns is a meter number. Columns found: {columns}. Nothing was imported.",
    remedy: "Name the meter’s column MPAN, or another usual name, and import the file again.",
  },
  no_date_column: {
    title: "No date column found",
    text: "None of the columns is a date. Columns found: {columns}. Nothing was imported.",
    remedy: "Name the date’s column Date and import the file again.",
  },
  no_value_column: {
    title: "No readings found",
    text: "None of the columns holds readings. Columns found: {columns}. Nothing was imported.",
    remedy: "Import the supplier’s file of readings, not its list of meters.",
  },
  no_time_column: {
    title: "No time column found",
    text: "A meter has many readings on one day, and none of the columns says their time. Columns found: {columns}. Nothing was imported.",
    remedy: "Export the file again with the time or the settlement period of each reading.",
  },
  periods_missing: {
    title: "Half-hour columns are missing",
    text: "The half-hour columns run from {first} to {last} without {missing}; a day has 46, 48 or 50. Nothing was imported.",
    remedy: "Export the file again with a column for every half-hour.",
  },
  periods_repeated: {
    title: "Half-hour columns stand twice",
    text: "More than one column is headed {columns}. Nothing was imported.",
    remedy: "Export the file again with one column for each half-hour.",
  },
  wrong_type: {
    title: "Not the chosen type",
    text: "The file is {found}, and {chosen} was chosen. Nothing was imported.",
    remedy: "Import it again with the type set to Auto.",
  },
  unit_not_energy: {
    title: "Not in kWh",
    text: "The readings are in {unit}, which is not energy. Nothing was imported.",
    remedy: "Ask the supplier for kWh.",
  },
  no_data_rows: {
    title: "No rows of readings",
    text: "The file has column headings and no row below them. Nothing was imported.",
    remedy: "Download the file again from the supplier.",
  },
  every_row_rejected: {
    title: "Every row was rejected",
    text: "None of the {rows} rows could be imported. The first: {first}.",
    remedy: "Look at the problems below, correct the file and import it again.",
  },
  line_too_long: {
    title: "A line is too long",
    text: "Line {line} is longer than {limit} characters, so this is not a file of readings.",
    remedy: "Check the file’s quotes, or export it again.",
  },
  plan_contradicted: {
    title: "The file contradicts itself",
    text: "{what} on line {line} does not fit how the file was read up to there. {rows} rows are in.",
    remedy: "Undo the import and import the file again.",
  },
  plan_other_reader: {
    title: "Begun by another version",
    text: "The import was begun by another version of Meterdrop, which may read the file differently. {rows} rows are in.",
    remedy: "Undo the import and import the file again.",
  },
  rejects_unknown_import: {
    title: "Rejected rows of an unknown import",
    text: "The file holds rejected rows of import {batchId}, which this store does not know. How its dates and times are read was settled for the whole of that file and cannot be told from these rows.",
    remedy:
      "Drop it where that import was made, or remove its first three columns to import it as a file of its own.",
  },
  rejects_other_columns: {
    title: "The columns were changed",
    text: "The file holds rejected rows of {original}, and its headings are others: {reason}.",
    remedy: "Correct the rows and leave the headings as they are.",
  },
  plan_unreadable: {
    title: "The plan cannot be read",
    text: "{path} is not an import plan: {reason}.",
    remedy: "Take the plan from `meterdrop jobs show ID --json` and change it.",
  },
  needs_answer: {
    title: "Needs an answer",
    text: "{question} Nothing was imported.",
    remedy: "Answer with `meterdrop jobs retry ID --plan FILE`.",
  },
  folder_not_found: {
    title: "No such watched folder",
    text: "There is no watched folder {folder}.",
    remedy: "Look at `meterdrop watch list`.",
  },
  folder_overlaps: {
    title: "The folder overlaps another",
    text: "{path} lies in or around {other}, so its files would be imported twice.",
    remedy: "Choose another folder, or stop watching that one first.",
  },
  folder_schedule_invalid: {
    title: "These times cannot be read",
    text: "{schedule} is not a cron expression of five fields: {reason}",
    remedy: "Give minute, hour, day of the month, month and day of the week, such as 0 6 * * 1-5.",
  },
  folder_out_of_reach: {
    title: "The folder is out of reach",
    text: "{path} cannot be looked through: {reason}",
    remedy: "Nothing to do once it is back: it is watched again by itself.",
  },
  folder_not_allowed: {
    title: "The folder may not be read",
    text: "This computer does not let Meterdrop read {path}: {reason}",
    remedy: "Give this user the right to read the folder.",
  },
  folder_too_large: {
    title: "The folder holds too many files",
    text: "{path} holds more than {limit} files and folders, so it was not looked through to its end.",
    remedy: "Watch a folder further down, or move what is done to imported/.",
  },
  folder_file_left: {
    title: "A file could not be moved",
    text: "{filename} is dealt with, and could not be moved or deleted: {reason}",
    remedy: "Give this user the right to change the folder. It is tried again, and never imported twice.",
  },
  spool_not_writable: {
    title: "The data folder cannot be written",
    text: "Meterdrop may not write in {folder}.",
    remedy: "Give this user the right to write there, or set METERDROP_DATA_DIR to another folder.",
  },
  spool_on_network: {
    title: "The data folder is on a network drive",
    text: "{folder} is on a {kind} drive, where locks and fsync cannot be trusted.",
    remedy: "Set METERDROP_DATA_DIR to a folder on this computer.",
  },
  spool_copy_missing: {
    title: "The stored copy is gone",
    text: "The copy of {filename} that was kept for this import is not in the data folder any more.",
    remedy: "Import the file again.",
  },
  disk_full: {
    title: "The disk is full",
    text: "There is no room left in {folder}. Nothing was lost.",
    remedy:
      "Free some space. Imports under way go on by themselves; a file that could not be copied is where it was, to be brought again.",
  },
  store_unreachable: {
    title: "The store is out of reach",
    text: "{host} does not answer ({reason}). Files are kept on this computer and go in when it returns.",
    remedy: "Check the network, or test the connection in Settings.",
  },
  store_refused: {
    title: "The server refused the sign-in",
    text: "The user name or the password is wrong, or this user may not sign in from this computer. {reason}",
    remedy: "Check the user name and password in Settings.",
  },
  store_password_needed: {
    title: "The password is needed",
    text: "No password for {user} at {host} is in the keychain of this computer.",
    remedy: "Enter the password in Settings, or set METERDROP_STORE_PASSWORD.",
  },
  store_not_encrypted: {
    title: "The connection could not be encrypted",
    text: "Encryption is required, and {host} did not agree: {reason}",
    remedy: "Ask the database administrator to switch TLS on or for the certificate.",
  },
  store_no_database: {
    title: "No such database",
    text: "The server has no database {database}, or this user may not see it.",
    remedy: "Ask the database administrator to create it.",
  },
  store_no_rights: {
    title: "Rights are missing",
    text: "The user may not do everything that is needed: {reason}",
    remedy: "Ask the database administrator for the rights listed in docs/OPERATING.md.",
  },
  store_busy: {
    title: "The database was busy",
    text: "Another import held the same rows: {reason}",
    remedy: "Nothing to do. It is tried again by itself.",
  },
  store_read_only: {
    title: "The store is read-only",
    text: "The database takes no changes at present: {reason}",
    remedy: "Wait, or ask the database administrator.",
  },
  store_too_many_connections: {
    title: "The server has no connection left",
    text: "All connections of the server or of this user are in use: {reason}",
    remedy: "Wait, or ask the database administrator to allow more.",
  },
  store_lost: {
    title: "The connection to the database was lost",
    text: "The connection broke while it was in use: {reason} Everything up to there was kept.",
    remedy: "Nothing to do. It goes on by itself.",
  },
  store_corrupt: {
    title: "The store’s file is damaged",
    text: "{path} cannot be read as a database: {reason}",
    remedy: "Restore the file from a copy.",
  },
  store_error: {
    title: "The database reported an error",
    text: "{reason}",
    remedy: "Send the details to the database administrator.",
  },
  schema_older: {
    title: "The tables are an older version",
    text: "The store’s tables are version {found}; this Meterdrop needs {needed}.",
    remedy: "An administrator runs `meterdrop migrate`.",
  },
  schema_newer: {
    title: "The store uses a newer Meterdrop",
    text: "The store’s tables are version {found}; this Meterdrop knows {needed}.",
    remedy: "Update Meterdrop to import.",
  },
  schema_differs: {
    title: "The tables are not as they should be",
    text: "{what} differs from what Meterdrop wrote.",
    remedy: "An administrator compares the tables with migrations/.",
  },
  migration_busy: {
    title: "Another computer is setting up the tables",
    text: "{holder} is changing the tables.",
    remedy: "Wait a minute and try again.",
  },
  job_not_found: {
    title: "No such import",
    text: "There is no import {batchId}.",
    remedy: "Check the batch id.",
  },
  job_not_in_state: {
    title: "Not possible now",
    text: "The import is {status}, so it cannot be {action}.",
    remedy: "Look at the import again: it may have changed meanwhile.",
  },
  job_undo_under_way: {
    title: "An undo is under way",
    text: "The readings of this import are being taken out.",
    remedy: "Wait until the undo is done.",
  },
  queue_paused: {
    title: "The queue is paused",
    text: "{by} paused the queue of this computer. Nothing is started until it is resumed.",
    remedy: "Resume it on the Imports screen, or with `meterdrop queue resume`.",
  },
  machine_gone: {
    title: "Its computer is gone",
    text: "{machine} has not been heard for {days} days, and the file is there.",
    remedy: "Try the import again when that computer is back, or import the file on another one.",
  },
  undo_not_possible: {
    title: "Nothing to undo",
    text: "{filename} cannot be undone: {reason}.",
    remedy: "Nothing to do.",
  },
  job_lost: {
    title: "Taken over by another process",
    text: "Another process owns the import now.",
    remedy: "Nothing to do.",
  },
  tries_used_up: {
    title: "Tried {tries} times",
    text: "The import failed {tries} times in the same place: {reason}",
    remedy: "Try it again by hand when the cause is gone.",
  },
  interrupted: {
    title: "Interrupted",
    text: "The work was stopped before its end. It goes on from the same row next time.",
    remedy: "Start it again.",
  },
  not_allowed: {
    title: "Not allowed",
    text: "This needs the role {role}.",
    remedy: "Ask an administrator.",
  },
  bad_request: {
    title: "Not understood",
    text: "The call was not as it should be: {reason}",
    remedy: "Correct the call.",
  },
  settings_unreadable: {
    title: "The settings cannot be read",
    text: "{path} is not as Meterdrop wrote it: {reason}",
    remedy: "Correct the file, or delete it to start afresh.",
  },
  keychain_unavailable: {
    title: "The keychain did not answer",
    text: "The keychain of this computer could not be used: {reason}",
    remedy: "Unlock the keychain, or set METERDROP_STORE_PASSWORD.",
  },
  unexpected: {
    title: "Something unexpected happened",
    text: "{message}",
    remedy: "Try again. If it happens again, report it with the details.",
  },
} as const satisfies Record<string, CatalogueEntry>;

export type FailureCode = keyof typeof failures;
export const failureCodes = Object.keys(failures) as FailureCode[];
