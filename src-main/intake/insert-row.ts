import type { Role } from "../../src-shared/contract/role";
import { Failure } from "../../src-shared/failure";
import type { AuditStore } from "../ports/audit-store";
import type { JobStore } from "../ports/job-store";
import type { PeopleStore } from "../ports/people-store";
import type { Manifest, Spool } from "../ports/spool";

export interface InsertTools {
  readonly jobs: JobStore;
  readonly people: PeopleStore;
  readonly audit: AuditStore;
  readonly spool: Spool;
  /** The role that a person gets on first sight in this store. */
  readonly firstRole: Role;
  /** Files of this process that are in the spool and may still be taken out again: they get no row yet. */
  readonly heldBack?: ReadonlySet<string>;
}

/**
 * Inserts the job's row of an admitted file, in whatever way it was brought, and who brought it in the audit trail; then
 * says so in its manifest. An insert answered "already" means that the answer to an earlier one was lost, or that
 * another process came first. Gives the job's id.
 */
export async function insertRow(tools: InsertTools, manifest: Manifest): Promise<number> {
  const { person, machine, batchId, filename, source } = manifest;
  const { userId, role } = await tools.people.ensure({ ...person, role: tools.firstRole });
  const { id } = await tools.jobs.insert({
    batchId,
    userId,
    filename,
    filePath: manifest.sourcePath,
    typeChoice: manifest.typeChoice,
    dryRun: manifest.dryRun,
    again: manifest.again,
    merge: manifest.merge,
    plan: manifest.plan,
    byteSize: manifest.byteSize,
    contentSha256: manifest.sha256,
    source,
    machine,
    spoolId: tools.spool.id,
    cancelled: manifest.cancelled,
  });
  // Here and not where the file was offered: a file that waited for its store is on the trail too. A crash between the
  // insert and this line comes back as "already" and is written then: twice is better than never.
  const actor = { userId, role, ...person, machine };
  const params = { filename, source, dryRun: manifest.dryRun ? 1 : 0 };
  await tools.audit.record({ actor, action: "import", subject: batchId, outcome: "ok", params });
  if (await wasTakenBack(tools.spool, manifest)) await tools.jobs.cancel(batchId);
  return id;
}

/**
 * Marks the row in the manifest, and finds out whether the file was cancelled, or taken out of the spool, since that
 * manifest was read: whoever did it saw no row yet.
 */
async function wasTakenBack(spool: Spool, { batchId, cancelled }: Manifest): Promise<boolean> {
  try {
    const now = await spool.mark(batchId, { rowInserted: true });
    return now.cancelled && !cancelled;
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === "spool_copy_missing") return true;
    throw thrown;
  }
}
