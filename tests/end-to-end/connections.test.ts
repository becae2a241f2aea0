import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mysqlTargets } from "../port-suites/mariadb-server";
import type { TestServer } from "../port-suites/test-server";
import { openDesk, type Desk } from "../support/cli/desk";
import { dayOf, figures, wideFile } from "../support/cli/wide-file";

const FILES = 8;
const METERS = 100;
const DAYS = 14;

describe.each(mysqlTargets().map((target) => [target.name, target] as const))(
  "connections to %s",
  (_, target) => {
    let server: TestServer;
    let folder: string;
    beforeAll(async () => {
      server = await target.start();
      folder = await mkdtemp(join(tmpdir(), "meterdrop-connections-"));
    });
    afterAll(async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    });

    /** A desk on a database of its own, as a user who may have so many connections at once (0: as many as it likes). */
    const deskOf = async (user: string, most: number) => {
      const admin = await server.connect();
      const { database } = await server.database("connections");
      await admin.query(`CREATE USER '${user}'@'%' IDENTIFIED BY 's3cret' WITH MAX_USER_CONNECTIONS ${most}`);
      await admin.query(`GRANT ALL ON \`${database}\`.* TO '${user}'@'%'`);
      const url = `mysql://${user}@127.0.0.1:${server.port}/${database}?tls=off`;
      const desk = await openDesk({
        folder: join(folder, user),
        storeArgs: ["--store", url],
        env: { METERDROP_STORE_PASSWORD: "s3cret" },
      });
      const select = async (sql: string) => (await admin.query<RowDataPacket[]>(sql))[0];
      const connected = async () => {
        const [row] = await select(
          `SELECT COUNT(*) AS connections FROM information_schema.PROCESSLIST WHERE USER = '${user}'`,
        );
        return Number(row?.["connections"]);
      };
      const jobs = () => select(`SELECT status, tries, imported_rows FROM \`${database}\`.import_jobs`);
      const drop = async () => {
        await admin.query(`DROP USER '${user}'@'%'`);
      };
      return { desk, connected, jobs, drop };
    };

    const queueFiles = async (desk: Desk) => {
      const paths: string[] = [];
      for (let file = 0; file < FILES; file++) {
        const rows = Array.from({ length: METERS * DAYS }, (__, index) => ({
          meter: `C${file}-${index % METERS}`,
          day: dayOf(Math.floor(index / METERS)),
          values: figures(index + file),
        }));
        paths.push(await desk.file(`c${file}.csv`, wideFile(rows)));
      }
      await desk.run("migrate");
      await desk.run("queue", "parallel", String(FILES));
      expect((await desk.imports(...paths, "--background")).code).toBe(0);
    };

    it.each([
      ["as many as it likes", "unbound", 0],
      ["four", "fourfold", 4],
      ["two", "twofold", 2],
    ])(
      "eight imports at a time, for a user who may have %s: never more than four, everything in, and no try lost",
      async (__, user, most) => {
        const { desk, connected, jobs, drop } = await deskOf(user, most);
        await queueFiles(desk);
        const worker = desk.start("work");
        let peak = 0;
        try {
          await expect
            .poll(
              async () => {
                for (let look = 0; look < 20; look++) {
                  peak = Math.max(peak, await connected());
                  await sleep(5);
                }
                return (await jobs()).every(({ status }) => status === "completed");
              },
              { timeout: 90_000, interval: 1 },
            )
            .toBe(true);
          await expect.poll(connected, { timeout: 45_000 }).toBeLessThanOrEqual(1);
        } finally {
          worker.interrupt();
          await worker.ended;
        }
        const ended = await jobs();
        expect(ended).toHaveLength(FILES);
        for (const job of ended) expect(job).toMatchObject({ tries: 0, imported_rows: METERS * DAYS });
        expect(peak).toBeGreaterThan(0);
        expect(peak).toBeLessThanOrEqual(most === 0 ? 4 : Math.min(4, most));
        await drop();
      },
    );
  },
);
