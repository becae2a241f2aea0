import { z } from "zod";
import { params } from "../catalogue/params";
import { wireFailure } from "../failure";
import { method } from "./method";

/** What a doctor looks at, in its order: a check that needs another's result comes after it. */
export const healthChecks = [
  "store",
  "rights",
  "tables",
  "connections",
  "shared_drive",
  "spool",
  "disk",
  "clock",
  "keychain",
  "runner",
  "other_runners",
  "stuck_jobs",
  "missing_copies",
  "forgotten_jobs",
] as const;
export const healthCheckId = z.enum(healthChecks);
export type HealthCheckId = z.infer<typeof healthCheckId>;

export const healthCheck = z.object({
  id: healthCheckId,
  result: z.enum(["ok", "warning", "error", "not_tried"]),
  /** What was found: a code of the catalogue (catalogue/findings.ts, or the failure's own). */
  said: z.string(),
  params,
  /** What the server or the system said itself, where it said anything. */
  own: z.string().nullable(),
  /** Of a check that could not be ended, or that found the store's own failure. */
  failure: wireFailure.nullable(),
  ms: z.number().nullable(),
});
export type HealthCheck = z.infer<typeof healthCheck>;

export const healthReport = z.object({
  /** This computer's clock, ISO 8601 in UTC. */
  at: z.string(),
  version: z.string(),
  /** The store's name for itself; never a password. */
  store: z.string(),
  checks: z.array(healthCheck).length(healthChecks.length),
});
export type HealthReport = z.infer<typeof healthReport>;

/** One file of the spool whose job the store had forgotten. */
export const reconciled = z.object({
  batchId: z.string(),
  filename: z.string(),
  dryRun: z.boolean(),
  cancelled: z.boolean(),
});

export const doctorMethods = {
  /** Looks at everything and changes nothing. */
  "doctor.run": method("analyst", false, z.object({}), healthReport),
  /**
   * Admits again, in their order and under their batch ids, the files whose jobs the store has forgotten. `kept` have no
   * copy any more, so that nothing can be brought back of them.
   */
  "doctor.reconcile": method(
    "analyst",
    true,
    z.object({}),
    z.object({ admitted: z.array(reconciled), kept: z.array(reconciled) }),
  ),
};
