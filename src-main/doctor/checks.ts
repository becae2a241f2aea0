import type { Check } from "./check";
import { clock } from "./checks/clock";
import { connections } from "./checks/connections";
import { disk } from "./checks/disk";
import { forgottenJobs } from "./checks/forgotten-jobs";
import { keychain } from "./checks/keychain";
import { missingCopies } from "./checks/missing-copies";
import { otherRunners } from "./checks/other-runners";
import { rights } from "./checks/rights";
import { runner } from "./checks/runner";
import { sharedDrive } from "./checks/shared-drive";
import { spool } from "./checks/spool";
import { store } from "./checks/store";
import { stuckJobs } from "./checks/stuck-jobs";
import { tables } from "./checks/tables";

/** Everything that a doctor looks at, in the order of the contract. */
export const checks: readonly Check[] = [
  store,
  rights,
  tables,
  connections,
  sharedDrive,
  spool,
  disk,
  clock,
  keychain,
  runner,
  otherRunners,
  stuckJobs,
  missingCopies,
  forgottenJobs,
];
