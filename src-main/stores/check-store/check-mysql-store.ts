import type { StoreCheck, StoreCheckStep } from "../../../src-shared/contract/store-settings";
import { mysqlHostSteps, type HostUnderTest } from "../mysql/check-host";
import { runCheck } from "./run-check";

interface Tested {
  /** host:port */
  readonly name: string;
  readonly check: StoreCheck;
  readonly failed: StoreCheckStep | undefined;
}

/** A host that ends its test in these is passed over for the next, as it is when the store is used (host-connector.ts). */
const silent: readonly StoreCheckStep["step"][] = ["server_found", "port_answers"];
const elsewhere = ["store_unreachable", "store_read_only", "store_too_many_connections", "store_lost"];

/**
 * Tests the first host that answers and takes changes, and says which others were passed over. Where none does, the test
 * that came furthest is told, with the words of all.
 */
export async function checkMysqlStore(
  store: Omit<HostUnderTest, "host">,
  signal: AbortSignal,
): Promise<StoreCheck> {
  const passedOver: Tested[] = [];
  for (const host of store.settings.hosts) {
    const check = await runCheck(mysqlHostSteps({ ...store, host }), signal);
    const failed = check.steps.find(({ result }) => result === "failed");
    const tested = { name: `${host.host}:${host.port}`, check, failed };
    if (!isPassedOver(tested)) return withNote("server_found", tested, passedOver);
    passedOver.push(tested);
  }
  const furthest = passedOver.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
  if (furthest === undefined) throw new TypeError("a store has at least one host");
  const others = passedOver.filter((tested) => tested !== furthest);
  return withNote(furthest.failed?.step ?? "server_found", furthest, others);
}

function isPassedOver({ failed }: Tested): boolean {
  if (failed === undefined) return false;
  return silent.includes(failed.step) || elsewhere.includes(failed.failure?.code ?? "");
}

const lengthOf = ({ check }: Tested) => check.steps.filter(({ result }) => result === "passed").length;

/** The test with the other hosts' own words added to what a step said. */
function withNote(noted: StoreCheckStep["step"], { name, check }: Tested, others: Tested[]): StoreCheck {
  if (others.length === 0) return check;
  const words = others.map((other) => `${other.name}: ${other.failed?.said ?? "not usable"}`);
  const steps = check.steps.map((step) => {
    if (step.step !== noted) return step;
    const own = step.result === "failed" ? `${name}: ${step.said ?? ""}` : (step.said ?? "");
    return { ...step, said: [own, ...words].join("\n") };
  });
  return { ...check, steps };
}
