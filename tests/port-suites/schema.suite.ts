import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TestStore } from "../support/stores/store-targets";

const signal = new AbortController().signal;

/** How tables come to be and are kept (DESIGN.md guarantee 12). `open` gives an empty store. */
export function schemaSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  let folder: string;
  let names: string[];

  beforeEach(async () => {
    test = await open();
    folder = await mkdtemp(join(tmpdir(), "meterdrop-migrations-"));
    await cp(join("migrations", test.kind), folder, { recursive: true });
    names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  });
  afterEach(async () => {
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  const needed = () => names.length;
  const migrate = () => test.store.schema.migrate("Ann on desk-1", signal);
  /** The store as a program with these migrations sees it. */
  const seenBy = () => test.another(folder).schema;
  const addFile = (name: string, sql: string) => writeFile(join(folder, name), sql);
  const newer = (version: number) => `${String(version).padStart(4, "0")}_notes.sql`;
  const notes = "CREATE TABLE IF NOT EXISTS notes (id INTEGER NOT NULL PRIMARY KEY)";

  it("an empty database says so, is set up at once and is ready", async () => {
    const { schema } = test.store;
    expect(await schema.look()).toEqual({ state: "empty", version: 0, needed: needed(), failure: null });
    expect(await migrate()).toEqual(names);
    expect(await schema.look()).toEqual({
      state: "ready",
      version: needed(),
      needed: needed(),
      failure: null,
    });
    expect(await migrate()).toEqual([]);
  });

  it("every file can be run again", async () => {
    await migrate();
    await test.change("UPDATE schema_migrations SET finished_at = NULL");
    await test.change("DELETE FROM schema_settings");
    expect(await migrate()).toEqual(names);
    expect((await test.store.schema.look()).state).toBe("ready");
  });

  it("a first set-up that broke off is gone on with, as if the database were empty", async () => {
    await migrate();
    await test.change("DELETE FROM schema_migrations WHERE version > 6");
    await test.change("UPDATE schema_migrations SET finished_at = NULL WHERE version = 6");
    await test.change("DELETE FROM schema_settings");
    expect(await test.store.schema.look()).toMatchObject({ state: "empty", version: 6 });
    expect(await migrate()).toEqual(names.slice(5));
    expect((await test.store.schema.look()).state).toBe("ready");
  });

  it("two processes that set it up at once do it once", async () => {
    const others = [test.another().schema, test.another().schema, test.another().schema];
    const ran = await Promise.all(others.map((schema) => schema.migrate("desk", signal)));
    expect(ran.filter((files) => files.length > 0)).toHaveLength(1);
    expect((await test.store.schema.look()).state).toBe("ready");
    expect(await test.rows("SELECT * FROM schema_lock")).toEqual([]);
  });

  it("an older one needs only what is new", async () => {
    await migrate();
    await addFile(newer(needed() + 1), notes);
    expect(await seenBy().look()).toMatchObject({
      ...{ state: "older", version: needed(), needed: needed() + 1 },
      failure: { code: "schema_older", params: { found: needed(), needed: needed() + 1 } },
    });
    expect(await seenBy().migrate("Ann", signal)).toEqual([newer(needed() + 1)]);
    expect((await seenBy().look()).state).toBe("ready");
  });

  it("a file that fails stays half-finished: tried again as it is, refused when it reads differently", async () => {
    await migrate();
    const name = newer(needed() + 1);
    await addFile(name, "CREATE TABLE notes (id INTEGER NOT NULL PRIMARY KEY, broken");
    await expect(seenBy().migrate("Ann", signal)).rejects.toMatchObject({ code: "store_error" });
    expect(await test.rows("SELECT version FROM schema_migrations WHERE finished_at IS NULL")).toEqual([
      { version: needed() + 1 },
    ]);
    expect(await test.rows("SELECT * FROM schema_lock")).toEqual([]);
    expect((await seenBy().look()).state).toBe("older");
    await expect(seenBy().migrate("Ann", signal)).rejects.toMatchObject({ code: "store_error" });
    // Another text is another file: nobody knows what the half that was run did.
    await addFile(name, notes);
    expect(await seenBy().look()).toMatchObject({
      state: "differs",
      failure: { code: "schema_differs", params: { what: `migration ${name}` } },
    });
  });

  it("an edited past is noticed and nothing is run", async () => {
    await migrate();
    await addFile(names[4] ?? "", "CREATE TABLE IF NOT EXISTS import_jobs (id INTEGER)");
    await addFile(newer(needed() + 1), notes);
    expect((await seenBy().look()).state).toBe("differs");
    await expect(seenBy().migrate("Ann", signal)).rejects.toMatchObject({ code: "schema_differs" });
  });

  it("a newer one is left alone, unless it lets this version write", async () => {
    await addFile(newer(needed() + 1), notes);
    await seenBy().migrate("Ann", signal);
    expect((await test.store.schema.look()).state).toBe("ready");
    await test.change("UPDATE schema_settings SET value = ? WHERE name = 'min_writer_version'", [
      String(needed() + 1),
    ]);
    expect(await test.store.schema.look()).toMatchObject({
      state: "newer",
      failure: { code: "schema_newer" },
    });
    await expect(migrate()).rejects.toMatchObject({ code: "schema_newer" });
  });

  it("tables of the same names that are somebody else's are left alone", async () => {
    await test.change("CREATE TABLE meters (id INTEGER NOT NULL PRIMARY KEY)");
    expect(await test.store.schema.look()).toMatchObject({ state: "differs", version: 0 });
    await expect(migrate()).rejects.toMatchObject({
      code: "schema_differs",
      params: { what: "table meters, which Meterdrop did not make," },
    });
    expect(await test.rows("SELECT * FROM meters")).toEqual([]);
  });

  it.each([
    [
      "the key that keeps the same bytes from coming twice",
      "import_jobs_live_sha",
      "key import_jobs.import_jobs_live_sha",
    ],
  ])("without %s it is not ready, and says what differs", async (_, index, what) => {
    await migrate();
    await test.change(
      test.kind === "mysql" ? `ALTER TABLE import_jobs DROP INDEX ${index}` : `DROP INDEX ${index}`,
    );
    expect(await test.store.schema.look()).toMatchObject({
      state: "differs",
      failure: { code: "schema_differs", params: { what } },
    });
  });

  it("without a column it is not ready, and says which", async () => {
    await migrate();
    await test.change("ALTER TABLE channels DROP COLUMN version");
    expect((await test.store.schema.look()).failure).toMatchObject({
      params: { what: "column channels.version" },
    });
  });

  describe("the lock", () => {
    const held = (expires: string) =>
      test.change(
        `INSERT INTO schema_lock (id, holder, token, expires_at) VALUES (1, 'Amir on desk-2', 't', ${expires})`,
      );
    const time = (seconds: number) =>
      test.kind === "mysql"
        ? `UTC_TIMESTAMP(6) + INTERVAL ${seconds} SECOND`
        : `strftime('%Y-%m-%d %H:%M:%f000', 'now', '${seconds} seconds')`;

    it("of a process that died is taken over when its term is over", async () => {
      await migrate();
      await addFile(newer(needed() + 1), notes);
      await held(time(-1));
      expect(await seenBy().migrate("Ann", signal)).toHaveLength(1);
    });

    it("of a process that lives is waited for, as long as whoever waits wants to", async () => {
      await migrate();
      await addFile(newer(needed() + 1), notes);
      await held(time(600));
      const stop = new AbortController();
      const waiting = seenBy().migrate("Ann", stop.signal);
      setTimeout(() => {
        stop.abort();
      }, 300);
      await expect(waiting).rejects.toThrow();
      expect(await test.rows("SELECT holder FROM schema_lock")).toEqual([{ holder: "Amir on desk-2" }]);
      expect((await seenBy().look()).state).toBe("older");
    });
  });

  it("answers a ping in milliseconds, and how large an embedded file is", async () => {
    await migrate();
    const { ms, bytes } = await test.store.schema.ping();
    expect(ms).toBeGreaterThanOrEqual(0);
    if (test.kind === "sqlite") expect(bytes).toBeGreaterThan(4096);
    else expect(bytes).toBeNull();
  });
}
