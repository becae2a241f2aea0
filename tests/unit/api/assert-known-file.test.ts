import { expect, it } from "vitest";
import { assertKnownFile } from "../../../src-main/api/assert-known-file";
import { settingsFile, type Settings } from "../../../src-main/ports/settings";
import type { StoreSettings } from "../../../src-shared/contract/store-settings";
import { only } from "../../support/fakes/only";

const file = (path: string | null): StoreSettings => ({ kind: "sqlite", path });
const server: StoreSettings = {
  kind: "mysql",
  hosts: [{ host: "db", port: 3306 }],
  ...{ database: "m", user: "ann", tls: "verify" },
};
const asks = (wanted: StoreSettings, store: StoreSettings, lastWorkingStore: StoreSettings | null) =>
  assertKnownFile(
    only<Settings>("settings", {
      read: () => Promise.resolve({ ...settingsFile.parse({}), store, lastWorkingStore }),
    }),
    wanted,
  );

it.each([
  ["a server, whatever is used now", server, file("/a.db"), null],
  ["the data folder's own file", file(null), server, null],
  ["the file that is used now", file("/a.db"), file("/a.db"), null],
  ["the file that worked last", file("/a.db"), server, file("/a.db")],
])("a page may ask for %s", async (_, wanted, now, last) => {
  await expect(asks(wanted, now, last)).resolves.toBeUndefined();
});

it.each([
  ["a file that nobody named", file("/b.db"), file("/a.db"), file(null)],
  ["the same file by another way", file("/x/../a.db"), file("/a.db"), null],
  ["no file at all", file(""), file(null), null],
  ["a file beside a server", file("/a.db"), server, server],
])("a page may not ask for %s", async (_, wanted, now, last) => {
  await expect(asks(wanted, now, last)).rejects.toMatchObject({ code: "bad_request" });
});
