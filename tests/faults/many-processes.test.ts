import { overlappingFiles, sameFileOnThreeMachines } from "./at-once";
import { cancelRacesFinish } from "./cancel-races-finish";
import { cancelledBeforeItsCorrection, killedBeforeItsCorrection } from "./correction-stays";
import { scenarioTests } from "./scenario";
import { wokenAfterCancel, wokenAfterSameBytes } from "./stopped-and-woken";
import { workersOnOneSpool } from "./workers-on-one-spool";

scenarioTests("several processes and what they bring", [
  workersOnOneSpool,
  sameFileOnThreeMachines,
  overlappingFiles,
  cancelRacesFinish,
  killedBeforeItsCorrection,
  cancelledBeforeItsCorrection,
  wokenAfterCancel,
  wokenAfterSameBytes,
]);
