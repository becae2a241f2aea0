import type { z } from "zod";
import { folderMethods, foldersView } from "./folders";
import { cleanUpMethods } from "./clean-up";
import { doctorMethods } from "./doctor";
import { importMethods } from "./imports";
import { jobMethods } from "./jobs";
import { machineMethods } from "./machines";
import { queueMethods } from "./queue";
import { sessionMethods } from "./session";
import { storeMethods } from "./store-settings";
import { jobView } from "./job-view";
import { queueView } from "./queue-view";
import { undoMethods } from "./undo";

/** Every call, over every transport (DESIGN.md section 6). */
export const contract = {
  ...importMethods,
  ...queueMethods,
  ...jobMethods,
  ...folderMethods,
  ...undoMethods,
  ...machineMethods,
  ...storeMethods,
  ...sessionMethods,
  ...doctorMethods,
  ...cleanUpMethods,
};

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export const methodNames = Object.keys(contract) as MethodName[];

/** What a caller may leave out, defaults filled in on arrival. */
export type Args<M extends MethodName> = z.input<Contract[M]["args"]>;
/** Arguments as a method receives them. */
export type ReadArgs<M extends MethodName> = z.output<Contract[M]["args"]>;
export type Result<M extends MethodName> = z.output<Contract[M]["result"]>;

/** Whole state with a revision, never a delta. `job` is sent for each job that changed, on any machine. */
export const events = { queue: queueView, job: jobView, folders: foldersView };
export type EventName = keyof typeof events;
export type EventValue<E extends EventName> = z.output<(typeof events)[E]>;
