import { setTimeout as sleep } from "node:timers/promises";
import { asFailure } from "../../../src-shared/failure";
import { createConnectionBudget } from "./connection-budget";
import type { HostConnector, ServedConnection } from "./host-connector";

/** The loader's connections alone may be asked for a file. */
export type ConnectionKind = "general" | "loader";

/** A connection in use. */
export interface LeasedConnection extends ServedConnection {
  /** It is well, and may be used again. */
  release(): void;
  destroy(): void;
}

/**
 * All connections of this process to one store, of both kinds: never more than the budget, whoever wants them. Idle ones
 * count too, and make room for the other kind.
 */
export interface ConnectionPool {
  acquire(kind: ConnectionKind): Promise<LeasedConnection>;
  /** The server does not serve any more: idle connections go, and the next one starts again with the first host. */
  chooseAgain(): void;
  close(): Promise<void>;
}

/** Longest wait for the goodbye of a connection whose server may be gone. */
const GOODBYE_MS = 2000;
/** A connection that was just let go is often wanted again at once. */
const IDLE_MS = 1000;
/** A machine that does nothing holds one general connection at most, and that not for long. */
const LAST_IDLE_MS = 30_000;
/** A server counts a connection for a moment after it is closed. */
const MOST_TRIES = 5;
const TRY_AGAIN_MS = 100;

interface Open extends ServedConnection {
  readonly kind: ConnectionKind;
  idleSince: number;
}

export function connectionPool(connector: HostConnector, limit: number): ConnectionPool {
  const budget = createConnectionBudget(limit, () => performance.now());
  const idle: Open[] = [];
  const leaving = new Set<Promise<void>>();
  let open = 0;
  let closed = false;

  const forget = (one: Open) => {
    const at = idle.indexOf(one);
    if (at >= 0) idle.splice(at, 1);
  };
  /** Until then it counts as open: the server counts it too. */
  const dismiss = (one: Open): Promise<void> => {
    forget(one);
    const gone = goodbye(one).finally(() => leaving.delete(gone));
    leaving.add(gone);
    return gone;
  };
  const goodbye = async (one: Open) => {
    await Promise.race([one.connection.end(), sleep(GOODBYE_MS, undefined, { ref: false })]).catch(
      () => undefined,
    );
    one.connection.destroy();
    open -= 1;
  };

  const tidy = setInterval(() => {
    const now = performance.now();
    const last = idle.findLast(({ kind }) => kind === "general");
    for (const one of [...idle]) {
      const longest = one === last ? LAST_IDLE_MS : IDLE_MS;
      if (now - one.idleSince >= longest) void dismiss(one);
    }
  }, IDLE_MS);
  tidy.unref();

  /** Idle connections of the other kind go where the budget is used up, and those that are on their way out are waited for. */
  const makeRoom = async (kind: ConnectionKind) => {
    while (open >= budget.size()) {
      const room = idle.find((one) => one.kind !== kind);
      if (room !== undefined) await dismiss(room);
      else if (leaving.size > 0) await Promise.race(leaving);
      else return;
    }
  };

  const connect = async (kind: ConnectionKind): Promise<Open> => {
    await makeRoom(kind);
    open += 1;
    try {
      const served = await connector.connect(kind === "loader");
      const one: Open = { ...served, kind, idleSince: 0 };
      // One that the server drops while it is idle says so here, and must not end this process.
      one.connection.on("error", () => {
        if (idle.includes(one)) void dismiss(one);
      });
      return one;
    } catch (thrown) {
      open -= 1;
      throw thrown;
    }
  };

  /** One more than the server grants: the budget shrinks to what there is, and the turn comes again. */
  const connectInTurn = async (kind: ConnectionKind): Promise<Open> => {
    for (let tries = 1; ; tries += 1) {
      await budget.take();
      try {
        const known = idle.findLast((one) => one.kind === kind);
        if (known === undefined) return await connect(kind);
        forget(known);
        return known;
      } catch (thrown) {
        const tooMany = asFailure(thrown).code === "store_too_many_connections";
        if (tooMany && open > 0) budget.shrinkTo(open);
        budget.give();
        if (!tooMany || tries >= MOST_TRIES) throw thrown;
        await sleep(TRY_AGAIN_MS * tries);
      }
    }
  };

  return {
    acquire: async (kind) => {
      const one = await connectInTurn(kind);
      let held = true;
      const letGo = (after: () => void) => {
        if (!held) return;
        held = false;
        after();
        budget.give();
      };
      return {
        connection: one.connection,
        place: one.place,
        release: () => {
          letGo(() => {
            if (closed) return void dismiss(one);
            one.idleSince = performance.now();
            idle.push(one);
          });
        },
        destroy: () => {
          letGo(() => {
            one.connection.destroy();
            open -= 1;
          });
        },
      };
    },
    chooseAgain: () => {
      connector.chooseAgain();
      for (const one of [...idle]) void dismiss(one);
    },
    close: async () => {
      closed = true;
      clearInterval(tidy);
      await Promise.all([...idle].map(dismiss));
    },
  };
}
