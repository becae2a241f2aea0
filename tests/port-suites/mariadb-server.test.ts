import { access } from "node:fs/promises";
import { connect } from "node:net";
import { once } from "node:events";
import type { RowDataPacket } from "mysql2";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMariadb } from "./mariadb-server";
import type { TestServer } from "./test-server";

let server: TestServer;
beforeAll(async () => {
  server = await startMariadb();
});
afterAll(() => server.stop());

test("gives a new database for each name, and a user who may do everything there", async () => {
  const one = await server.database("suite");
  const other = await server.database("suite");
  expect(one.database).not.toBe(other.database);
  const connection = await server.connect(one.database);
  await connection.query("CREATE TABLE t (id INT PRIMARY KEY)");
  const [rows] = await connection.query("SHOW TABLES");
  expect(rows).toHaveLength(1);
});

test("is gone with its data folder when stopped", async () => {
  const second = await startMariadb();
  const connection = await second.connect();
  const [rows] = await connection.query<(RowDataPacket & { folder: string })[]>("SELECT @@datadir AS folder");
  const folder = rows[0]?.folder ?? "";
  await access(folder);
  await second.stop();
  await expect(access(folder)).rejects.toMatchObject({ code: "ENOENT" });
  const [error] = (await once(connect(second.port, second.host), "error")) as [NodeJS.ErrnoException];
  expect(error.code).toBe("ECONNREFUSED");
});
