import { asFailure } from "../../src-shared/failure";
import type { MethodName } from "../../src-shared/contract/contract";
import type { Actor } from "../../src-shared/contract/role";
import type { Params } from "../../src-shared/catalogue/params";
import type { ApiTools } from "./api-tools";
import { outcomeOf } from "./outcome-of";

/**
 * Runs a call that changes something and writes who did what, and how it ended, to the audit trail. Where the store is
 * away nothing of it could change either, save an admission: that is audited when its row is inserted (the job names
 * its person), so a trail that cannot be written then holds nothing up.
 */
export async function auditCall<T>(
  tools: Pick<ApiTools, "audit">,
  action: MethodName,
  args: unknown,
  actor: Actor,
  work: () => Promise<T>,
): Promise<T> {
  const event = { actor, action, subject: subjectOf(args), params: paramsOf(args) };
  try {
    const value = await work();
    await recordWhereReachable(tools, { ...event, outcome: outcomeOf(value) });
    return value;
  } catch (thrown) {
    await recordWhereReachable(tools, { ...event, outcome: asFailure(thrown).code });
    throw thrown;
  }
}

async function recordWhereReachable(
  tools: Pick<ApiTools, "audit">,
  event: Parameters<ApiTools["audit"]["record"]>[0],
): Promise<void> {
  try {
    await tools.audit.record(event);
  } catch (thrown) {
    if (!asFailure(thrown).retryable) throw thrown;
  }
}

function subjectOf(args: unknown): string | null {
  if (typeof args !== "object" || args === null || !("batchId" in args)) return null;
  return typeof args.batchId === "string" ? args.batchId : null;
}

/** Longest text of a selection or a search that is kept. */
const LONGEST = 2000;

/** Plain figures and words, and which jobs a change to many was of; never a password. */
function paramsOf(args: unknown): Params {
  if (typeof args !== "object" || args === null) return {};
  const plain = Object.entries(args).filter(
    ([key, value]) => key !== "password" && (typeof value === "string" || typeof value === "number"),
  );
  const jobs = "jobs" in args ? { jobs: JSON.stringify(args.jobs).slice(0, LONGEST) } : {};
  return { ...Object.fromEntries(plain), ...jobs };
}
