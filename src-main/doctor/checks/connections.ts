import type { StoreCheck } from "../../../src-shared/contract/store-settings";
import { Failure } from "../../../src-shared/failure";
import type { ConnectionUse } from "../../ports/health-store";
import type { Check, Finding } from "../check";

/** Of the limit: beyond it the next computer that opens Meterdrop may find none. */
const NEAR = 0.8;
/** What one computer that imports opens at most: four for everything, two for loading. */
const ONE_COMPUTER = 6;

/** Judges the connections in use, this one among them; a limit of 0 is none. */
export function judgeConnections({ user, server }: ConnectionUse): Finding {
  const limit = user.limit === 0 ? server.limit : user.limit;
  const params = { used: user.used, limit, serverUsed: server.used, serverLimit: server.limit };
  const isNear = (use: { used: number; limit: number }) => use.limit > 0 && use.used >= use.limit * NEAR;
  if (isNear(user) || isNear(server)) return { result: "warning", said: "connections_near_limit", params };
  if (limit < ONE_COMPUTER) {
    return { result: "warning", said: "connections_too_few", params: { limit, needed: ONE_COMPUTER } };
  }
  return { result: "ok", said: "connections_free", params };
}

/** A server that turns everybody away still says why, to whoever tries to connect. */
export function usedUp(test: StoreCheck): Finding | null {
  const refused = test.steps.find(({ failure }) => failure?.code === "store_too_many_connections");
  return refused === undefined ? null : { result: "error", said: "connections_used_up", own: refused.said };
}

export const connections: Check = {
  id: "connections",
  after: [],
  look: async (round) => {
    const test = await round.stepsOfStore();
    const full = usedUp(test);
    if (full !== null) return full;
    try {
      const use = await round.health.connections();
      return use === null ? { result: "ok", said: "connections_embedded" } : judgeConnections(use);
    } catch (thrown) {
      // Between the test and this question the last one may have gone.
      if (!(thrown instanceof Failure) || thrown.code !== "store_too_many_connections") throw thrown;
      return { result: "error", said: "connections_used_up", own: String(thrown.params["reason"] ?? "") };
    }
  },
};
