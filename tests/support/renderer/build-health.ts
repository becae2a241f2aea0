import { healthChecks, type HealthCheck, type HealthReport } from "../../../src-shared/contract/doctor";

/** What each check says where nothing is wrong. */
const fine: Readonly<Record<HealthCheck["id"], [said: string, params: HealthCheck["params"]]>> = {
  store: ["store_answers", { store: "meterdrop_leeds@energy-db.northgate.example:3306/meterdrop", ms: 9 }],
  rights: ["rights_complete", {}],
  tables: ["tables_right", { found: "version 20" }],
  connections: ["connections_free", { used: 3, limit: 40, serverUsed: 31, serverLimit: 151 }],
  shared_drive: ["drive_central", {}],
  spool: ["spool_in_order", { entries: "14 files" }],
  disk: ["disk_room", { free: "212 GB", waiting: "22.4 MB" }],
  clock: ["clock_right", { seconds: 0 }],
  keychain: ["keychain_answers", {}],
  runner: ["runner_alive", { who: "Tom Ashworth on LDS-WS-014 (desktop, process 4117)" }],
  other_runners: ["others_heard", {}],
  stuck_jobs: ["jobs_moving", {}],
  missing_copies: ["copies_there", { count: 5 }],
  forgotten_jobs: ["jobs_remembered", { count: 14 }],
};

/** A report in which everything is in order but what is given. */
export function buildHealth(
  given: Partial<Record<HealthCheck["id"], Partial<HealthCheck>>> = {},
): HealthReport {
  return {
    at: "2025-11-24T14:06:00.000Z",
    version: "0.1.0",
    store: "meterdrop_leeds@energy-db.northgate.example:3306/meterdrop",
    checks: healthChecks.map((id, at): HealthCheck => {
      const [said, params] = fine[id];
      return { id, result: "ok", said, params, own: null, failure: null, ms: at + 1, ...given[id] };
    }),
  };
}
