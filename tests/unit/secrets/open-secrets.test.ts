import { readdir, readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withDisplay } from "../../../scripts/test/with-display.mjs";
import { openSecrets } from "../../../src-main/secrets/open-secrets";
import { buildChild, type BuiltChild } from "../../support/built-child";
import { withKeychain, type Keychain } from "../../support/secrets/with-keychain";

const account = "ann@db.example:3306/meterdrop";

let keychain: BuiltChild;
let asker: BuiltChild;
let hangs: BuiltChild;
let breaks: BuiltChild;
beforeAll(async () => {
  keychain = await buildChild("src-main/secrets/keychain.child.ts");
  asker = await buildChild("tests/support/secrets/ask.child.ts");
  hangs = await buildChild("tests/support/secrets/hangs.child.ts");
  breaks = await buildChild("tests/support/secrets/breaks.child.ts");
}, 60_000);
afterAll(async () => {
  for (const each of [keychain, asker, hangs, breaks]) await each.remove();
});

/** How many processes run this entry now. */
async function running(entry: BuiltChild): Promise<number> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")));
  return lines.filter((line) => line.split("\0").includes(entry.path)).length;
}

describe("METERDROP_STORE_PASSWORD", () => {
  const never = () => {
    throw new Error("a keychain was asked");
  };

  it.each(["s3cret", ""])(
    "%j is the password of every account, and no keychain is asked",
    async (password) => {
      const secrets = openSecrets({ METERDROP_STORE_PASSWORD: password }, new URL("file:///none"), never);
      expect(secrets.place).toBe("environment");
      expect(await secrets.get(account)).toBe(password);
    },
  );

  it("lets no other password be kept that would not be used", async () => {
    const secrets = openSecrets({ METERDROP_STORE_PASSWORD: "s3cret" }, new URL("file:///none"), never);
    await expect(secrets.set(account, "other")).rejects.toMatchObject({
      code: "keychain_unavailable",
      params: { reason: expect.stringContaining("METERDROP_STORE_PASSWORD") as unknown },
    });
  });
});

describe.runIf(process.platform === "linux")("a process of the keychain", () => {
  it.each([
    ["hangs", () => hangs, "it did not answer within 3 s; it may be locked and asking for its password"],
    ["ends", () => breaks, "its process ended with code 3"],
  ])("that %s is a failure, and is gone", { timeout: 30_000 }, async (_what, entry, reason) => {
    const secrets = openSecrets({}, pathToFileURL(entry().path));
    const from = performance.now();
    await expect(secrets.get(account)).rejects.toMatchObject({
      code: "keychain_unavailable",
      params: { reason },
    });
    expect(performance.now() - from).toBeLessThan(13_000);
    await expect.poll(() => running(entry())).toBe(0);
    expect(secrets.place).toBe("none");
  });

  it("that does not exist is a failure", async () => {
    const secrets = openSecrets({}, pathToFileURL(`${keychain.path}.gone`));
    await expect(secrets.get(account)).rejects.toMatchObject({
      code: "keychain_unavailable",
      params: { reason: "its process ended with code 1" },
    });
  });
});

describe.runIf(process.platform === "linux")("the keychain of this computer", () => {
  const ask = (where: Keychain, ...steps: string[]) =>
    withKeychain(where, asker.path, [keychain.path, ...steps]);

  it("keeps a password under its account", { timeout: 60_000 }, async () => {
    const answered = await ask(
      { kind: "unlocked" },
      `get ${account}`,
      `set ${account} first`,
      `set ${account} s3cret-£`,
      `set bob@db.example:3306/meterdrop other`,
      `get ${account}`,
      `get ${account}2`,
    );
    expect(answered.map(({ value, place }) => [value, place])).toEqual([
      [null, "keychain"],
      [null, "keychain"],
      [null, "keychain"],
      [null, "keychain"],
      ["s3cret-£", "keychain"],
      [null, "keychain"],
    ]);
  });

  it("says in its own words that there is none, quickly", { timeout: 60_000 }, async () => {
    for (const answered of await ask({ kind: "none" }, `get ${account}`, `set ${account} s3cret`)) {
      expect(answered).toMatchObject({
        failure: {
          code: "keychain_unavailable",
          params: { reason: expect.stringMatching(/D-Bus|dbus/) as unknown },
        },
        place: "none",
      });
      expect(answered.seconds).toBeLessThan(8);
    }
  });

  it(
    "that prompts for a password is given up after 3 s, and its process is gone",
    { timeout: 60_000 },
    async () => {
      const [answered] = await withDisplay((display) =>
        ask({ kind: "asking", display }, `set ${account} s3cret`),
      );
      expect(answered?.failure).toEqual({
        code: "keychain_unavailable",
        params: { reason: "it did not answer within 3 s; it may be locked and asking for its password" },
      });
      expect(answered?.seconds).toBeGreaterThan(2.9);
      expect(answered?.seconds).toBeLessThan(12);
      expect(await running(keychain)).toBe(0);
    },
  );
});
