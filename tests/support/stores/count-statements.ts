import { setTimeout as sleep } from "node:timers/promises";
import type { SqlConnection, SqlDatabase } from "../../../src-main/stores/sql-database";

/** A database of which every statement is noted. */
export interface CountedDatabase {
  readonly db: SqlDatabase;
  readonly statements: string[];
  /** Until nothing has been asked of it for a moment. */
  quiet(): Promise<void>;
}

const QUIET_MS = 15;

export function countStatements(db: SqlDatabase): CountedDatabase {
  const statements: string[] = [];
  let underWay = 0;
  const counted = (connection: SqlConnection): SqlConnection => ({
    all: (sql, params) => {
      statements.push(sql);
      return connection.all(sql, params);
    },
    run: (sql, params) => {
      statements.push(sql);
      return connection.run(sql, params);
    },
  });
  const during = async <T>(work: Promise<T>): Promise<T> => {
    underWay += 1;
    try {
      return await work;
    } finally {
      underWay -= 1;
    }
  };
  return {
    statements,
    db: {
      dialect: db.dialect,
      read: (work) => during(db.read((connection) => work(counted(connection)))),
      transaction: (work) => during(db.transaction((connection) => work(counted(connection)))),
      close: () => db.close(),
    },
    quiet: async () => {
      for (let before = -1; underWay > 0 || before !== statements.length;) {
        before = statements.length;
        await sleep(QUIET_MS);
      }
    },
  };
}
