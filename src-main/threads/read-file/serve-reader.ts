import type { MessagePort } from "node:worker_threads";
import { asFailure } from "../../../src-shared/failure";
import { Credits } from "./credits";
import { checkPlanInFile, detectInFile } from "./detect-in-file";
import { readBatches, type ReadEnd } from "./read-batches";
import {
  BATCHES_AHEAD,
  buffersOf,
  type ReaderCall,
  type ReaderMessage,
  type ReaderReply,
} from "./reader-messages";
import { withSourceFile } from "./source-file";

/** A call that is under way. */
interface Running {
  readonly id: number;
  readonly stop: AbortController;
  readonly credits: Credits;
}

/** Answers a host's calls on a port, until the port is closed. Whatever fails is sent back as data; nothing is thrown. */
export function serveReader(port: MessagePort): void {
  const running = new Map<number, Running>();
  port.on("message", (message: ReaderMessage) => {
    if ("call" in message) {
      const call: Running = {
        id: message.id,
        stop: new AbortController(),
        credits: new Credits(BATCHES_AHEAD),
      };
      running.set(message.id, call);
      void answer(port, call, message.call).finally(() => running.delete(message.id));
    } else if (message.signal === "credit") running.get(message.id)?.credits.give();
    else running.get(message.id)?.stop.abort();
  });
}

async function answer(port: MessagePort, running: Running, call: ReaderCall): Promise<void> {
  const { id } = running;
  const reply = (message: ReaderReply) => port.postMessage(message);
  try {
    if (call.kind === "read") reply({ id, kind: "ended", end: await sendBatches(port, running, call) });
    else reply({ id, kind: "detection", detection: await detection(port, running, call) });
  } catch (thrown) {
    reply({ id, kind: "failed", failure: asFailure(thrown).toWire() });
  }
}

function detection(port: MessagePort, { id, stop }: Running, call: Exclude<ReaderCall, { kind: "read" }>) {
  return withSourceFile(call.path, null, (file) => {
    if (call.kind === "checkPlan") return checkPlanInFile(file, call.path, call.plan);
    const onBytes = (bytes: number) =>
      port.postMessage({ id, kind: "progress", bytes } satisfies ReaderReply);
    return detectInFile(file, call, stop.signal, onBytes);
  });
}

function sendBatches(
  port: MessagePort,
  { id, stop, credits }: Running,
  call: Extract<ReaderCall, { kind: "read" }>,
): Promise<ReadEnd> {
  return withSourceFile(call.path, call.byteSize, async (file) => {
    const { plan, afterRow, batchRows } = call;
    const request = { plan, afterRow, batchRows, byteSize: file.byteSize };
    const batches = readBatches(() => file.chunks(stop.signal), request);
    for (;;) {
      const next = await batches.next();
      if (next.done === true) return next.value;
      await credits.take(stop.signal);
      const reply: ReaderReply = { id, kind: "batch", batch: next.value };
      port.postMessage(reply, buffersOf(next.value));
    }
  });
}
