import type { ZodError } from "zod";
import type { MeterdropBridge } from "../../src-shared/contract/bridge";
import type { Client } from "../../src-shared/contract/client";
import { contract, events } from "../../src-shared/contract/contract";
import type { Args, EventName, EventValue, MethodName, Result } from "../../src-shared/contract/contract";
import type { Answer } from "../../src-shared/contract/method";
import { asFailure, wireFailure } from "../../src-shared/failure";

/** The Client over the preload's bridge. Whatever comes from the other side is read by the contract's schema. */
export function bridgeClient(bridge: MeterdropBridge): Client {
  return {
    call: (method, args) => call(bridge, method, args),
    on: (event, listener) => listen(bridge, event, listener),
    fileIds: (files) => Promise.all(files.map((file) => bridge.fileId(file))),
    chooseFiles: () => bridge.chooseFiles(),
    chooseFolder: () => bridge.chooseFolder(),
    openFolder: (id) => openFolder(bridge, id),
    copyText: (text) => navigator.clipboard.writeText(text),
  };
}

async function call<M extends MethodName>(
  bridge: MeterdropBridge,
  method: M,
  args: Args<M>,
): Promise<Answer<Result<M>>> {
  // Nothing is thrown at a page: a broken bridge and an answer of another shape are failures like any other.
  try {
    const answer = await bridge.call(method, args);
    if (!answer.ok) return { ok: false, failure: wireFailure.parse(answer.failure) };
    const value = contract[method].result.safeParse(answer.value);
    return value.success ? { ok: true, value: value.data as Result<M> } : notAsAgreed(method, value.error);
  } catch (thrown) {
    return { ok: false, failure: asFailure(thrown).toWire() };
  }
}

async function openFolder(bridge: MeterdropBridge, id: number): Promise<Answer<null>> {
  try {
    return (await bridge.openFolder?.(id)) ?? { ok: true, value: null };
  } catch (thrown) {
    return { ok: false, failure: asFailure(thrown).toWire() };
  }
}

/** The two sides are of different versions, or one is wrong: said with the first place where they part. */
function notAsAgreed(method: string, error: ZodError): Answer<never> {
  const place = error.issues[0]?.path.join(".") ?? "";
  const message = `The answer to ${method} was not as agreed at ${place === "" ? "its top" : place}.`;
  return { ok: false, failure: { code: "unexpected", params: { message }, retryable: false } };
}

function listen<E extends EventName>(
  bridge: MeterdropBridge,
  event: E,
  listener: (value: EventValue<E>) => void,
): () => void {
  return bridge.on(event, (value) => {
    listener(events[event].parse(value) as EventValue<E>);
  });
}
