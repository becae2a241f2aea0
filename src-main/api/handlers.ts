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
import { importsAdd } from "./methods/imports-add";
import { importsAddSample } from "./methods/imports-add-sample";
import { importsSamples } from "./methods/imports-samples";
import { jobsCancel } from "./methods/jobs-cancel";
import { jobsGet } from "./methods/jobs-get";
import { jobsImportAgain } from "./methods/jobs-import-again";
import { jobsList } from "./methods/jobs-list";
import { jobsProblems } from "./methods/jobs-problems";
import { jobsRejects } from "./methods/jobs-rejects";
import { jobsRestore } from "./methods/jobs-restore";
import { jobsRetry } from "./methods/jobs-retry";
import { jobsUndo } from "./methods/jobs-undo";
import { jobsUndoPreview } from "./methods/jobs-undo-preview";
import { queueNow } from "./methods/queue-now";
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
  "jobs.undoPreview": jobsUndoPreview,
  "jobs.undo": jobsUndo,
  "store.settings": storeSettings,
  "store.test": storeTest,
  "store.use": storeUse,
  "session.now": sessionNow,
  "session.prefer": sessionPrefer,
};
