import type { SqlConnection, SqlDatabase } from "../../../src-main/stores/sql-database";
import { Failure } from "../../../src-shared/failure";

/** Where the line to the database breaks: before the next COMMIT is heard, or after it is done and before its answer. */
export type Cut = "before" | "after";

/** The line of one machine to its database; a cut is used up by the next transaction. */
export interface Line {
  next: Cut | null;
}

/** What a caller sees of a broken line. Only a test knows what the answer would have been. */
export class LineCut extends Failure {
  constructor(readonly answer: unknown) {
    super("store_lost", { params: { reason: "the line was cut." }, retryable: true });
  }
}

/** A database whose line can be cut at a COMMIT, the same on either engine. */
export function cutDatabase<C extends SqlConnection>(db: SqlDatabase<C>, line: Line): SqlDatabase<C> {
  const cuts = (cut: Cut): boolean => {
    if (line.next !== cut) return false;
    line.next = null;
    return true;
  };
  return {
    dialect: db.dialect,
    read: (work) => db.read(work),
    async transaction(work) {
      const answer = await db.transaction(async (connection) => {
        const result = await work(connection);
        if (cuts("before")) throw new LineCut(null);
        return result;
      });
      if (cuts("after")) throw new LineCut(answer);
      return answer;
    },
    close: () => db.close(),
  };
}
