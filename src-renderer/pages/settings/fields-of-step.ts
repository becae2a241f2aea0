import type { StoreCheckStep } from "../../../src-shared/contract/store-settings";
import type { DraftField } from "../../state/store-draft";

/** Where to look when a step of the test failed: these fields are marked. */
export const fieldsOfStep: Readonly<Record<StoreCheckStep["step"], readonly DraftField[]>> = {
  server_found: ["hosts"],
  port_answers: ["hosts", "port"],
  connection_encrypted: [],
  sign_in: ["user", "password"],
  database_exists: ["database"],
  rights: ["user"],
  tables_version: [],
  time_zone: [],
};
