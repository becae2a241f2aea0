import type { Args, MethodName, Result } from "../../src-shared/contract/contract";
import { failureFromWire } from "../../src-shared/failure";
import type { Core } from "../compose";

/** A call of the contract as this person, so that roles and audit hold on the command line too. Throws its failure. */
export async function callCore<M extends MethodName>(
  core: Core,
  method: M,
  args: Args<M>,
): Promise<Result<M>> {
  const answer = await core.call(method, args);
  if (!answer.ok) throw failureFromWire(answer.failure);
  return answer.value as Result<M>;
}
