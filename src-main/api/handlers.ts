import type { MethodName } from "../../src-shared/contract/contract";
import type { Handler } from "./api-tools";
import { foldersAdd } from "./methods/folders-add";
import { foldersArrivals } from "./methods/folders-arrivals";
import { foldersChange } from "./methods/folders-change";
import { foldersList } from "./methods/folders-list";
import { foldersPause } from "./methods/folders-pause";
import { foldersPreview } from "./methods/folders-preview";
import { foldersRemove } from "./methods/folders-remove";
import { foldersRestore } from "./methods/folders-restore";
import { foldersResume } from "./methods/folders-resume";
import { foldersRunNow } from "./methods/folders-run-now";
import { foldersSetPlan } from "./methods/folders-set-plan";
import { cleanUpConfigure } from "./methods/clean-up-configure";
import { cleanUpPreview } from "./methods/clean-up-preview";
import { cleanUpRun } from "./methods/clean-up-run";
import { cleanUpSettings } from "./methods/clean-up-settings";
import { doctorReconcile } from "./methods/doctor-reconcile";
import { doctorRun } from "./methods/doctor-run";
import { importsAdd } from "./methods/imports-add";
import { importsAddSample } from "./methods/imports-add-sample";
import { importsSamples } from "./methods/imports-samples";
import { jobsCancel } from "./methods/jobs-cancel";
import { jobsDelete } from "./methods/jobs-delete";
import { jobsGet } from "./methods/jobs-get";
import { jobsImportAgain } from "./methods/jobs-import-again";
import { jobsList } from "./methods/jobs-list";
import { jobsMany } from "./methods/jobs-many";
import { jobsMove } from "./methods/jobs-move";
import { jobsNote } from "./methods/jobs-note";
import { jobsProblems } from "./methods/jobs-problems";
import { jobsRejects } from "./methods/jobs-rejects";
import { jobsRestore } from "./methods/jobs-restore";
import { jobsRetry } from "./methods/jobs-retry";
import { machinesList } from "./methods/machines-list";
import { jobsUndo } from "./methods/jobs-undo";
import { jobsUndoPreview } from "./methods/jobs-undo-preview";
import { queueNow } from "./methods/queue-now";
import { queueParallel } from "./methods/queue-parallel";
import { queuePause } from "./methods/queue-pause";
import { queueResume } from "./methods/queue-resume";
import { queueTryNow } from "./methods/queue-try-now";
import { sessionNow } from "./methods/session-now";
import { sessionPrefer } from "./methods/session-prefer";
import { storeSettings } from "./methods/store-settings";
import { storeTest } from "./methods/store-test";
import { storeUse } from "./methods/store-use";

/** One handler for each method of the contract, no more and no fewer. */
export const handlers: { readonly [M in MethodName]: Handler<M> } = {
  "queue.now": queueNow,
  "queue.tryNow": queueTryNow,
  "queue.pause": queuePause,
  "queue.resume": queueResume,
  "queue.parallel": queueParallel,
  "imports.add": importsAdd,
  "imports.samples": importsSamples,
  "imports.addSample": importsAddSample,
  "jobs.list": jobsList,
  "jobs.get": jobsGet,
  "jobs.problems": jobsProblems,
  "jobs.rejects": jobsRejects,
  "jobs.cancel": jobsCancel,
  "jobs.retry": jobsRetry,
  "jobs.importAgain": jobsImportAgain,
  "jobs.restore": jobsRestore,
  "folders.list": foldersList,
  "folders.add": foldersAdd,
  "folders.change": foldersChange,
  "folders.setPlan": foldersSetPlan,
  "folders.remove": foldersRemove,
  "folders.restore": foldersRestore,
  "folders.pause": foldersPause,
  "folders.resume": foldersResume,
  "folders.runNow": foldersRunNow,
  "folders.arrivals": foldersArrivals,
  "folders.preview": foldersPreview,
  "jobs.move": jobsMove,
  "jobs.note": jobsNote,
  "jobs.delete": jobsDelete,
  "jobs.many": jobsMany,
  "machines.list": machinesList,
  "jobs.undoPreview": jobsUndoPreview,
  "jobs.undo": jobsUndo,
  "store.settings": storeSettings,
  "store.test": storeTest,
  "store.use": storeUse,
  "session.now": sessionNow,
  "session.prefer": sessionPrefer,
  "doctor.run": doctorRun,
  "doctor.reconcile": doctorReconcile,
  "cleanUp.settings": cleanUpSettings,
  "cleanUp.configure": cleanUpConfigure,
  "cleanUp.preview": cleanUpPreview,
  "cleanUp.run": cleanUpRun,
};
