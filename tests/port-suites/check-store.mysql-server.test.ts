import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { inShort, saidAt } from "../support/stores/check-words";
import { closedPort, firstPacket, greetingOf, startOddServer } from "../support/stores/odd-server";
import { at, serverChecks } from "../support/stores/server-checks";
import { startMariadb } from "./mariadb-server";
import type { TestServer } from "./test-server";

const fixtures = join(import.meta.dirname, "..", "fixtures", "tls");
const certificate = join(fixtures, "self-made.crt");

let plain: TestServer;
let encrypted: TestServer;
beforeAll(async () => {
  plain = await startMariadb();
  encrypted = await startMariadb({ tls: { certificate, key: join(fixtures, "self-made.key") } });
});
afterAll(async () => {
  await plain.stop();
  await encrypted.stop();
});
const { check, given } = serverChecks(() => plain);

describe("a server that does not answer", () => {
  test("of a name that nobody knows", async () => {
    const found = await check(await given(at(3306, "nowhere.invalid")));
    expect(inShort(found)).toMatchObject({ failed: "server_found", code: "store_unreachable" });
    expect(saidAt(found, "server_found")).toBe("getaddrinfo ENOTFOUND nowhere.invalid");
    const [first, ...rest] = found.steps;
    expect(first?.ms).toBeGreaterThanOrEqual(0);
    expect(rest.map(({ result, ms, said }) => ({ result, ms, said }))).toEqual(
      Array.from({ length: 7 }, () => ({ result: "not_tried", ms: null, said: null })),
    );
  });

  test("at a closed port", async () => {
    const port = await closedPort();
    const found = await check(await given(at(port)));
    expect(inShort(found)).toMatchObject({ failed: "port_answers", code: "store_unreachable" });
    expect(saidAt(found, "port_answers")).toBe(`connect ECONNREFUSED 127.0.0.1:${port}`);
  });

  test.concurrent("at a port that takes the connection and says nothing, within six seconds", async () => {
    const silent = await startOddServer(() => undefined);
    const found = await check(await given(at(silent.port)));
    expect(inShort(found)).toMatchObject({ failed: "port_answers", code: "store_unreachable" });
    expect(saidAt(found, "port_answers")).toBe("no answer within 5 seconds");
    expect(found.steps[1]?.ms).toBeLessThan(6000);
    await silent.stop();
  });

  test.concurrent("after its first word", async () => {
    const mute = await startOddServer((socket) => socket.write(greetingOf("8.4.3")));
    const found = await check(await given({ ...at(mute.port), tls: "off" }));
    expect(saidAt(found, "port_answers")).toBe("MySQL 8.4.3");
    expect(inShort(found)).toMatchObject({ failed: "sign_in", code: "store_unreachable" });
    expect(saidAt(found, "sign_in")).toBe("connect ETIMEDOUT");
    await mute.stop();
  });

  test.each([
    ["a web server's", "HTTP/1.1 400 Bad Request\r\n\r\n"],
    ["an SSH server's", "SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n"],
    ["no word at all before it hangs up", ""],
  ])("with MySQL's words, but with %s", async (_, words) => {
    const other = await startOddServer((socket) => socket.end(words));
    const found = await check(await given(at(other.port)));
    expect(inShort(found)).toMatchObject({ failed: "port_answers", code: "store_unreachable" });
    expect(saidAt(found, "port_answers")).toBe("what answers at this port is no MySQL server");
    await other.stop();
  });

  test("but by turning everybody away", async () => {
    const words = Buffer.concat([Buffer.from([0xff, 0x10, 0x04]), Buffer.from("Too many connections")]);
    const full = await startOddServer((socket) => socket.end(firstPacket(words)));
    const found = await check(await given(at(full.port)));
    expect(inShort(found)).toMatchObject({ failed: "port_answers", code: "store_too_many_connections" });
    expect(saidAt(found, "port_answers")).toBe("1040: Too many connections");
    await full.stop();
  });
});

describe("several hosts", () => {
  test("the first that answers is tested, and the others' words are told", async () => {
    const closed = await closedPort();
    const settings = await given();
    const hosts = [
      { host: "nowhere.invalid", port: 3306 },
      { host: "127.0.0.1", port: closed },
      ...settings.hosts,
    ];
    const found = await check({ ...settings, hosts });
    expect(inShort(found)).toMatchObject({ passed: true, schema: "empty" });
    expect(saidAt(found, "server_found")?.split("\n")).toEqual([
      "127.0.0.1 is 127.0.0.1",
      "nowhere.invalid:3306: getaddrinfo ENOTFOUND nowhere.invalid",
      `127.0.0.1:${closed}: connect ECONNREFUSED 127.0.0.1:${closed}`,
    ]);
  });

  test("a replica is passed over, as it is in use", async () => {
    const settings = await given();
    const replica = await encrypted.connect();
    const { database } = settings;
    onTestFinished(async () => {
      await replica.query("SET GLOBAL read_only = 0");
      await replica.query(`DROP DATABASE \`${database}\``);
    });
    await replica.query(`CREATE DATABASE \`${database}\``);
    for (const server of [replica, await plain.connect()]) {
      await server.query("CREATE USER twin@'%' IDENTIFIED BY 'same'");
      await server.query("GRANT ALL ON *.* TO twin@'%'");
    }
    await replica.query("SET GLOBAL read_only = 1");
    const twin = { ...settings, user: "twin" };
    const alone = await check({ ...twin, ...at(encrypted.port) }, "same");
    const found = await check({ ...twin, hosts: [...at(encrypted.port).hosts, ...settings.hosts] }, "same");
    expect(inShort(alone)).toMatchObject({ failed: "rights", code: "store_read_only" });
    expect(inShort(found)).toMatchObject({ passed: true });
    expect(saidAt(found, "server_found")).toContain(`127.0.0.1:${encrypted.port}: read_only = ON`);
  });

  test("where none answers, the one that came furthest is told, with the words of all", async () => {
    const closed = await closedPort();
    const hosts = [
      { host: "nowhere.invalid", port: 3306 },
      { host: "127.0.0.1", port: closed },
    ];
    const found = await check({ ...(await given()), hosts });
    expect(inShort(found)).toMatchObject({ failed: "port_answers", code: "store_unreachable" });
    expect(saidAt(found, "port_answers")?.split("\n")).toEqual([
      `127.0.0.1:${closed}: connect ECONNREFUSED 127.0.0.1:${closed}`,
      "nowhere.invalid:3306: getaddrinfo ENOTFOUND nowhere.invalid",
    ]);
  });

  test("a refused sign-in at the first that answers ends the test: the next is not asked", async () => {
    const settings = await given();
    const hosts = [...settings.hosts, { host: "nowhere.invalid", port: 3306 }];
    const found = await check({ ...settings, hosts }, "wrong");
    expect(inShort(found)).toMatchObject({ failed: "sign_in", code: "store_refused" });
    expect(saidAt(found, "server_found")).toBe("127.0.0.1 is 127.0.0.1");
  });
});

describe("encryption", () => {
  let until: string;
  beforeAll(async () => {
    const { validTo } = new X509Certificate(await readFile(certificate));
    until = new Date(validTo).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  });

  test.each(["verify", "required"] as const)("%s is refused where the server has none", async (tls) => {
    const found = await check(await given({ tls }));
    expect(inShort(found)).toMatchObject({ failed: "connection_encrypted", code: "store_not_encrypted" });
    expect(saidAt(found, "connection_encrypted")).toBe("Server does not support secure connection");
  });

  test("preferred does without, and says so", async () => {
    const found = await check(await given({ tls: "preferred" }));
    expect(inShort(found)).toMatchObject({ passed: true });
    expect(saidAt(found, "connection_encrypted")).toBe("not encrypted, the server offers no TLS");
  });

  test("verify refuses a certificate that nobody vouches for, before anything is signed in", async () => {
    const found = await check(await given({ tls: "verify" }, encrypted), encrypted.password);
    expect(inShort(found)).toMatchObject({ failed: "connection_encrypted", code: "store_not_encrypted" });
    expect(saidAt(found, "connection_encrypted")).toMatch(/self-signed certificate/);
    expect(found.steps[3]?.result).toBe("not_tried");
  });

  test.each(["required", "preferred"] as const)(
    "%s takes it, says which TLS, and until when it is valid",
    async (tls) => {
      const found = await check(await given({ tls }, encrypted), encrypted.password);
      expect(inShort(found)).toMatchObject({ passed: true });
      expect(saidAt(found, "connection_encrypted")).toBe(`TLS 1.3, certificate valid until ${until}`);
    },
  );

  test("is told apart from a sign-in that is refused over it", async () => {
    const found = await check(await given({ tls: "required" }, encrypted), "wrong");
    expect(inShort(found)).toMatchObject({ failed: "sign_in", code: "store_refused" });
    expect(saidAt(found, "connection_encrypted")).toBe(`TLS 1.3, certificate valid until ${until}`);
  });
});

describe("stopped", () => {
  test("in the middle of a step, the test ends at once and lets go of the server", async () => {
    const silent = await startOddServer(() => undefined);
    const settings = await given(at(silent.port));
    const stop = new AbortController();
    const began = performance.now();
    setTimeout(() => {
      stop.abort();
    }, 100);
    await expect(check(settings, "pw", stop.signal)).rejects.toMatchObject({ name: "AbortError" });
    expect(performance.now() - began).toBeLessThan(2000);
    await expect.poll(() => silent.open()).toBe(0);
    await silent.stop();
  });

  test("before it began, nothing is asked", async () => {
    const silent = await startOddServer(() => undefined);
    await expect(check(await given(at(silent.port)), "pw", AbortSignal.abort())).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(silent.open()).toBe(0);
    await silent.stop();
  });
});
