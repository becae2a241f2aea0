import { once } from "node:events";
import type { Socket } from "node:net";
import { Failure } from "../../../src-shared/failure";
import { readGreeting, type Greeting } from "./read-greeting";
import { translateMysqlError, type MysqlPlace } from "./translate-error";

/** Longest wait for a server's first words: as long as an import waits for a connection. */
const ANSWER_MS = 5000;

/**
 * Waits until a MySQL server has answered on a socket that is being connected, and gives its product. Its words are put
 * back: a driver may take the socket over. Failures: store_unreachable (refused, silent, or no MySQL server),
 * store_too_many_connections, store_refused (this computer is blocked).
 */
export async function untilAnswered(socket: Socket, place: MysqlPlace): Promise<string> {
  const late = AbortSignal.timeout(ANSWER_MS);
  try {
    await once(socket, "connect", { signal: late });
    return productOf(await greetingOf(socket, late), place);
  } catch (thrown) {
    if (late.aborted) throw unreachable(place, `no answer within ${ANSWER_MS / 1000} seconds`);
    throw translateMysqlError(thrown, place);
  }
}

async function greetingOf(socket: Socket, signal: AbortSignal): Promise<Greeting> {
  let heard = Buffer.alloc(0);
  for (;;) {
    // Not "data": whatever arrives between two listeners would be lost.
    await once(socket, "readable", { signal });
    const chunk: unknown = socket.read();
    if (!(chunk instanceof Buffer)) return { kind: "not_mysql" };
    heard = Buffer.concat([heard, chunk]);
    const greeting = readGreeting(heard);
    if (greeting === null) continue;
    socket.unshift(heard);
    return greeting;
  }
}

function productOf(greeting: Greeting, place: MysqlPlace): string {
  if (greeting.kind === "server") return greeting.product;
  if (greeting.kind === "not_mysql") throw unreachable(place, "what answers at this port is no MySQL server");
  const { errno, message } = greeting;
  throw translateMysqlError(Object.assign(new Error(message), { errno }), place);
}

function unreachable({ host }: MysqlPlace, reason: string): Failure {
  return new Failure("store_unreachable", { params: { host, reason }, retryable: true });
}
