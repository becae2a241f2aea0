import { z } from "zod";
import { storeTime } from "../jobs/job";
import { method } from "./method";

/** One queue of the store: a person's data folder on one machine, and what its runner last said. */
export const machineView = z.object({
  machine: z.string(),
  /** Null where its runner was never heard: only its jobs are known. */
  person: z.string().nullable(),
  version: z.string().nullable(),
  /** By the database's clock. */
  lastHeardAt: storeTime.nullable(),
  /** Not heard for a minute: its jobs wait, and any machine may cancel them. */
  silent: z.boolean(),
  paused: z.boolean(),
  /** Files safe in its spool whose jobs the store has not got yet, when it was last heard. */
  waitingFiles: z.number().int(),
  queued: z.number().int(),
  processing: z.number().int(),
  /** The queue of this very data folder. */
  here: z.boolean(),
});
export type MachineView = z.infer<typeof machineView>;

export const machineMethods = {
  /** Every queue that the store knows, in order of machine and person, and the database's time now. */
  "machines.list": method(
    "viewer",
    false,
    z.object({}),
    z.object({ now: storeTime, machines: z.array(machineView) }),
  ),
};
