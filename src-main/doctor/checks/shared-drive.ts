import type { Failure } from "../../../src-shared/failure";
import type { Check, Finding } from "../check";

/** An embedded store on a drive of several computers: their locks do not keep them apart. */
export function judgeDrive(shared: Failure | null): Finding {
  if (shared === null) return { result: "ok", said: "drive_own" };
  return { result: "error", said: "drive_shared", params: { kind: shared.params["kind"] ?? "shared" } };
}

export const sharedDrive: Check = {
  id: "shared_drive",
  after: [],
  look: async ({ disk }) =>
    disk === null ? { result: "ok", said: "drive_central" } : judgeDrive(await disk.shared()),
};
