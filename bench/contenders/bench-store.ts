import type { Connection, RowDataPacket } from "mysql2/promise";
import { openMysqlStore } from "../../src-main/stores/mysql/open-mysql-store";
import { SLOT_COLUMNS } from "../../src-main/stores/readings/day-row";
import type { MysqlSettings } from "../../src-shared/contract/store-settings";
import type { TestServer } from "../../tests/port-suites/test-server";

/** A store of its own on the server, set up and empty: where every contender begins. */
export interface BenchStore {
  readonly server: TestServer;
  readonly settings: MysqlSettings;
  readonly connection: Connection;
  drop(): Promise<void>;
}

export async function benchStore(server: TestServer): Promise<BenchStore> {
  const settings = await server.database("bench");
  const password = () => Promise.resolve(server.password);
  const store = openMysqlStore({ settings, password, migrationsFolder: "migrations/mysql" });
  await store.schema.migrate("the bench", new AbortController().signal);
  await store.close();
  const connection = await server.connect(settings.database);
  const drop = async () => {
    // Dropped for good with its server; emptied now, so that the next contender has the server's memory to itself.
    await connection.query("DROP TABLE readings");
    connection.destroy();
  };
  return { server, settings, connection, drop };
}

/** What `readings` holds, in a form that two loaders' tables can be compared by. */
export interface Held {
  readonly rows: number;
  /** The sum of each value times its period, in thousandths: a value in another place or of another size shows. */
  readonly weighed: number;
  /** Of every meter, day and value. */
  readonly digest: string;
}

export async function heldBy({ connection }: BenchStore): Promise<Held> {
  const weighed = SLOT_COLUMNS.map((column, slot) => `${slot + 1} * COALESCE(r.${column}, 0)`).join(" + ");
  const [[row]] = await connection.query<RowDataPacket[]>(
    `SELECT COUNT(*) AS \`rows\`, CAST(SUM(1000 * (${weighed})) AS DOUBLE) AS weighed,
       CAST(BIT_XOR(CRC32(CONCAT_WS(' ', m.identifier, r.reading_date, ${SLOT_COLUMNS.join(", ")}))) AS CHAR) AS digest
     FROM readings r JOIN channels c ON c.id = r.channel_id JOIN meters m ON m.id = c.meter_id
     WHERE r.import_type = 'hh'`,
  );
  return row as Held;
}
