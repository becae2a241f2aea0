import {
  contract,
  methodNames,
  type MethodName,
  type ReadArgs,
  type Result,
} from "../../src-shared/contract/contract";
import type { Answer } from "../../src-shared/contract/method";
import { mayDo, type Actor, type Role } from "../../src-shared/contract/role";
import { asFailure, Failure } from "../../src-shared/failure";
import type { ApiTools, Handler } from "./api-tools";
import { assertPlainJson } from "./assert-plain-json";
import { auditCall } from "./audit-call";
import { handlers } from "./handlers";

/**
 * Makes one call of the contract for whoever makes it: reads the arguments by their schema, checks the role, runs the
 * method, and audits what changes anything. Never throws: whatever goes wrong is an answer with a failure.
 */
export async function dispatch(
  tools: ApiTools,
  call: { method: string; args: unknown },
  who: (needs: Role, signal: AbortSignal) => Promise<Actor>,
  signal: AbortSignal,
): Promise<Answer<unknown>> {
  try {
    const name = methodNames.find((known) => known === call.method);
    if (name === undefined)
      throw new Failure("bad_request", { params: { reason: `no method ${call.method}` } });
    return { ok: true, value: await run(tools, name, call.args, who, signal) };
  } catch (thrown) {
    return { ok: false, failure: asFailure(thrown).toWire() };
  }
}

async function run<M extends MethodName>(
  tools: ApiTools,
  name: M,
  raw: unknown,
  who: (needs: Role, signal: AbortSignal) => Promise<Actor>,
  signal: AbortSignal,
): Promise<Result<M>> {
  const method = contract[name];
  const read = method.args.safeParse(raw ?? {});
  if (!read.success) throw new Failure("bad_request", { params: { reason: read.error.message } });
  const actor = await who(method.role, signal);
  const work = async (): Promise<Result<M>> => {
    if (!mayDo(actor.role, method.role)) throw new Failure("not_allowed", { params: { role: method.role } });
    const handler = handlers[name] as Handler<M>;
    const value = await handler(tools, read.data as ReadArgs<M>, actor, signal);
    assertPlainJson(value);
    return value;
  };
  return method.changes ? auditCall(tools, name, read.data, actor, work) : work();
}
