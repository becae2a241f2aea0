import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createConnection } from "mysql2/promise";
import { runCommand } from "../../scripts/run-command.mjs";
import { executableIn } from "../../scripts/test/executable-in.mjs";
import { testServer, type TestServer } from "./test-server";

/** How a private server differs from the usual one. */
export interface MariadbOptions {
  /** PEM files; without them the server offers no TLS. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** More lines of its command line ("--innodb-buffer-pool-size=1G"). */
  readonly flags?: readonly string[];
  /** More of its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

const START_MS = 30_000;
const STEP_MS = 25;
const isRoot = userInfo().uid === 0;
const asUser = isRoot ? ["--user=root"] : [];

/**
 * Starts a private MariaDB on a free port of 127.0.0.1 with a data folder of its own, and a user who may do everything.
 * `stop` ends it and removes the folder; so does the end of this process, however it ends.
 * @throws Error with the end of the server's own log when it does not start.
 */
export async function startMariadb(options: MariadbOptions = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), "meterdrop-mariadb-"));
  await installIn(folder);
  const port = await freePort();
  let server = spawnServer(folder, port, options);
  const killed = () => {
    server.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", killed);
  await untilItAnswers(server, port, folder);
  const password = randomBytes(9).toString("base64url");
  await createUser(port, password);
  const crash = async (down = () => Promise.resolve()) => {
    await kill(server);
    await down();
    server = spawnServer(folder, port, options);
    await untilItAnswers(server, port, folder);
  };
  const stopped = async () => {
    process.off("exit", killed);
    await kill(server);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return testServer(`mysql://meterdrop:${password}@127.0.0.1:${port}`, stopped, crash);
}

async function kill(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill("SIGKILL");
  await once(server, "exit");
}

/** The servers that store suites run on: a private MariaDB, and the one that METERDROP_TEST_MYSQL_URL names. */
export function mysqlTargets(): { readonly name: string; readonly start: () => Promise<TestServer> }[] {
  const named = process.env["METERDROP_TEST_MYSQL_URL"];
  const targets = [{ name: "MariaDB", start: () => startMariadb() }];
  if (named === undefined || named === "") return targets;
  const start = () => Promise.resolve(testServer(named, () => Promise.resolve()));
  return [...targets, { name: `the server at ${new URL(named).host}`, start }];
}

async function installIn(folder: string): Promise<void> {
  const { code, stdout, stderr } = await runCommand(program("mariadb-install-db"), [
    "--no-defaults",
    `--datadir=${folder}`,
    "--auth-root-authentication-method=normal",
    "--skip-test-db",
    // It refuses a machine that cannot look up its own name, as a bare chroot; nothing here is called by a name.
    "--force",
    ...asUser,
  ]);
  if (code !== 0) throw new Error(`mariadb-install-db failed:\n${stdout}${stderr}`);
}

function spawnServer(
  folder: string,
  port: number,
  { tls, flags = [], env = {} }: MariadbOptions,
): ChildProcess {
  const args = [
    "--no-defaults",
    ...asUser,
    `--datadir=${folder}`,
    `--port=${port}`,
    "--bind-address=127.0.0.1",
    `--socket=${join(folder, "s")}`,
    `--pid-file=${join(folder, "p")}`,
    `--log-error=${join(folder, "e")}`,
    "--skip-name-resolve",
    ...(tls === undefined ? [] : [`--ssl-cert=${tls.certificate}`, `--ssl-key=${tls.key}`]),
    ...flags,
  ];
  // A test process that is killed outright runs no exit handler; the kernel then kills the server (PR_SET_PDEATHSIG).
  const setpriv = executableIn("setpriv");
  const options = { stdio: "ignore", env: { ...process.env, ...env } } as const;
  return setpriv === undefined
    ? spawn(program("mariadbd"), args, options)
    : spawn(setpriv, ["--pdeathsig", "KILL", program("mariadbd"), ...args], options);
}

async function untilItAnswers(server: ChildProcess, port: number, folder: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    const failed = await signInFailure(port);
    if (failed === null) return;
    if (server.exitCode !== null || server.signalCode !== null || Date.now() > deadline) {
      const log = await readFile(join(folder, "e"), "utf8").catch(() => "no log");
      throw new Error(`MariaDB did not start (${failed}):\n${log.slice(-2000)}`);
    }
    await sleep(STEP_MS);
  }
}

async function signInFailure(port: number): Promise<string | null> {
  try {
    const connection = await createConnection({ host: "127.0.0.1", port, user: "root" });
    await connection.end();
    return null;
  } catch (error) {
    return String(error);
  }
}

async function createUser(port: number, password: string): Promise<void> {
  const connection = await createConnection({ host: "127.0.0.1", port, user: "root" });
  await connection.query(`CREATE USER meterdrop@'%' IDENTIFIED BY ?`, [password]);
  await connection.query(`GRANT ALL ON *.* TO meterdrop@'%' WITH GRANT OPTION`);
  await connection.end();
}

/** A port that was free a moment ago; a server that finds it taken meanwhile ends, and its log says so. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("a TCP server without a port");
  return address.port;
}

function program(name: string): string {
  const path = executableIn(name);
  if (path === undefined) throw new Error(`${name} is not installed (Debian: mariadb-server-core)`);
  return path;
}
