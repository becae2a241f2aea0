import { contract, type Args, type MethodName, type Result } from "../../src-shared/contract/contract";
import { failureFromWire } from "../../src-shared/failure";
import type { Core } from "../compose";

/** Makes a call of the contract as this person, so that roles and audit hold here too. Failures: the method's. */
export async function callCore<M extends MethodName>(
  core: Pick<Core, "call">,
  method: M,
  args: Args<M>,
): Promise<Result<M>> {
  const answer = await core.call(method, args);
  if (!answer.ok) throw failureFromWire(answer.failure);
  return contract[method].result.parse(answer.value) as Result<M>;
}
