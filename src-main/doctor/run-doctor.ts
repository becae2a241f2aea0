import { healthTitles } from "../../src-shared/catalogue/findings";
import type { HealthCheck, HealthCheckId, HealthReport } from "../../src-shared/contract/doctor";
import type { StoreCheck } from "../../src-shared/contract/store-settings";
import { asFailure } from "../../src-shared/failure";
import type { Check, Finding, Round } from "./check";
import { checks } from "./checks";
import type { DoctorTools } from "./doctor-tools";

/**
 * Looks at everything once, in order, and changes nothing. A check that fails keeps only those from being made that need
 * it. Rejects with AbortError when the signal fires.
 */
export async function runDoctor(tools: DoctorTools, signal: AbortSignal): Promise<HealthReport> {
  const at = new Date(tools.clock.now()).toISOString();
  let steps: Promise<StoreCheck> | null = null;
  const round: Round = { ...tools, stepsOfStore: () => (steps ??= tools.testStore(signal)) };
  const done: HealthCheck[] = [];
  for (const check of checks) {
    signal.throwIfAborted();
    const inWay = check.after.find((id) => !isPassed(done, id));
    done.push(inWay === undefined ? await look(check, round, signal) : notTried(check.id, inWay));
  }
  return { at, version: tools.version, store: tools.address, checks: done };
}

function isPassed(done: readonly HealthCheck[], id: HealthCheckId): boolean {
  const result = done.find((check) => check.id === id)?.result;
  return result === "ok" || result === "warning";
}

async function look({ id, look }: Check, round: Round, signal: AbortSignal): Promise<HealthCheck> {
  const began = round.clock.steady();
  const ended = (found: Finding): HealthCheck => ({
    id,
    ...wordsOf(found),
    ms: Math.round(round.clock.steady() - began),
  });
  try {
    return ended(await look(round));
  } catch (thrown) {
    signal.throwIfAborted();
    const failure = asFailure(thrown).toWire();
    return ended({ result: "error", failure, own: null });
  }
}

function wordsOf(found: Finding): Omit<HealthCheck, "id" | "ms"> {
  if ("failure" in found) {
    const { result, failure, own } = found;
    return { result, said: failure.code, params: failure.params, own, failure };
  }
  const { result, said, params = {}, own = null } = found;
  return { result, said, params, own, failure: null };
}

function notTried(id: HealthCheckId, after: HealthCheckId): HealthCheck {
  const params = { after: healthTitles[after] };
  return { id, result: "not_tried", said: "not_tried", params, own: null, failure: null, ms: null };
}
