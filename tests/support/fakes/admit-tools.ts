import type { AdmitTools } from "../../../src-main/intake/admit-file";
import type { AuditEvent, AuditStore } from "../../../src-main/ports/audit-store";
import type { JobStore, NewJob } from "../../../src-main/ports/job-store";
import type { PeopleStore } from "../../../src-main/ports/people-store";
import type { Spool } from "../../../src-main/ports/spool";
import { only } from "./only";

export interface Admissions {
  readonly tools: AdmitTools;
  readonly inserted: NewJob[];
  readonly cancelled: string[];
  readonly audited: AuditEvent[];
}

/** A store that takes every row in, and remembers what it was told; `jobs` replaces what it does of that. */
export function admissions(spool: Spool, jobs: Partial<JobStore> = {}): Admissions {
  const inserted: NewJob[] = [];
  const cancelled: string[] = [];
  const audited: AuditEvent[] = [];
  const tools: AdmitTools = {
    jobs: only<JobStore>("jobs", {
      insert: (job) => Promise.resolve({ outcome: "inserted", id: inserted.push(job) }),
      cancel: (batchId) => {
        cancelled.push(batchId);
        return Promise.resolve({ outcome: "cancelled" });
      },
      ...jobs,
    }),
    people: only<PeopleStore>("people", {
      ensure: () => Promise.resolve({ userId: 7, role: "analyst" }),
    }),
    audit: only<AuditStore>("audit", {
      record: (event) => {
        audited.push(event);
        return Promise.resolve();
      },
    }),
    spool,
    firstRole: "analyst",
    person: { name: "Ann Example", email: "ann@desk" },
    machine: "desk",
    whyAway: () => Promise.resolve(null),
  };
  return { tools, inserted, cancelled, audited };
}
