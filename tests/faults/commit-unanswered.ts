import { setTimeout as sleep } from "node:timers/promises";
import type { Link, TcpDoor } from "../support/cli/tcp-door";
import type { Fault, Victim } from "./fault";
import { untilOver } from "./wait";

/** COM_QUERY (3) with a text, as mysql2 sends it: one packet, one write. */
const query = (text: string): Buffer => Buffer.from(`\u0003${text}`, "latin1");
const [BEGIN, COMMIT] = [query("START TRANSACTION"), query("COMMIT")];

/** How long the server is away after it, so that asking again what came of it fails too. */
const AWAY_MS = 700;

/**
 * The server commits a transaction and its answer is lost; `away`: and then the server is out of reach for a moment. The
 * transaction is known by a part of one of its statements.
 */
function unanswered(what: string, part: string, then: "away" | "there"): Fault {
  return {
    name: `COMMIT of ${what} unanswered${then === "away" ? ", then away" : ""}`,
    applies: ({ door }) => door !== null,
    inject: async (victim) => {
      const { door } = victim.store;
      if (door === null) return false;
      const lost = await answerLost(door, part, victim);
      if (lost && then === "away") {
        await door.shut();
        await sleep(AWAY_MS);
        await door.open();
      }
      return lost;
    },
  };
}

/** Settles once a link was cut at the server's answer to such a COMMIT; false where the import was over before. */
async function answerLost(door: TcpDoor, part: string, victim: Victim): Promise<boolean> {
  const matches = new WeakMap<Link, boolean>();
  const committing = new WeakSet<Link>();
  const lost = new Promise<true>((resolve) => {
    door.weather = ({ bytes, to, link }) => {
      if (to === "client" && committing.has(link)) {
        door.weather = null;
        link.cut();
        resolve(true);
        return Promise.resolve([]);
      }
      if (to === "server") {
        if (bytes.includes(BEGIN)) matches.set(link, false);
        if (bytes.includes(part)) matches.set(link, true);
        if (bytes.includes(COMMIT) && matches.get(link) === true) committing.add(link);
      }
      return Promise.resolve([bytes]);
    };
  });
  const struck = await Promise.race([lost, untilOver(victim).then(() => false)]);
  door.weather = null;
  return struck;
}

const CLAIM = "started_at = COALESCE(started_at";
const BATCH = "half_hours = half_hours + ";
const FINISH = "bytes_done = CASE WHEN";

export const claimUnanswered = unanswered("the claim", CLAIM, "there");
export const batchUnanswered = unanswered("a batch", BATCH, "there");
export const finishUnanswered = unanswered("the finish", FINISH, "there");
export const claimUnansweredAway = unanswered("the claim", CLAIM, "away");
export const batchUnansweredAway = unanswered("a batch", BATCH, "away");
export const finishUnansweredAway = unanswered("the finish", FINISH, "away");
