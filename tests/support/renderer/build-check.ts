import { storeCheckSteps } from "../../../src-shared/contract/store-settings";
import type { StoreCheck, StoreCheckStep } from "../../../src-shared/contract/store-settings";
import type { WireFailure } from "../../../src-shared/failure";

const said: Partial<Record<StoreCheckStep["step"], string>> = {
  server_found: "energy-db.northgate.example is 10.20.4.17",
  port_answers: "MariaDB 10.11.6",
  connection_encrypted: "TLSv1.3",
};

const refused: WireFailure = {
  code: "store_refused",
  params: { reason: "Access denied" },
  retryable: false,
};

interface Given {
  readonly schema?: StoreCheck["schema"];
  /** The step that fails: those before it pass, those after it are not tried. */
  readonly failed?: StoreCheckStep["step"];
  readonly failure?: WireFailure;
  /** The server's own words. */
  readonly words?: string;
}

/** A connection test as the host answers it: passed, or stopped at one step. */
export function buildCheck(given: Given = {}): StoreCheck {
  const { failed, failure = refused, words } = given;
  const schema = given.schema ?? (failed === undefined ? "ready" : "unknown");
  const stop = failed === undefined ? storeCheckSteps.length : storeCheckSteps.indexOf(failed);
  const steps = storeCheckSteps.map((step, i): StoreCheckStep => {
    if (i > stop) return { step, result: "not_tried", ms: null, said: null, failure: null };
    if (i === stop) return { step, result: "failed", ms: 31, said: words ?? null, failure };
    return { step, result: "passed", ms: 9 + i, said: said[step] ?? null, failure: null };
  });
  return { passed: failed === undefined, schema, steps };
}
