import { appendFile, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withSourceFile, type SourceFile } from "../../../src-main/threads/read-file/source-file";

let folder: string;
let path: string;
const never = new AbortController().signal;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "source-file-"));
  path = join(folder, "file.csv");
});
afterEach(() => rm(folder, { recursive: true }));

/** All bytes of the file; `between` runs before the second chunk is read. */
const readAll = (knownSize: number | null = null, between: () => Promise<void> = () => Promise.resolve()) =>
  withSourceFile(path, knownSize, async (file: SourceFile) => {
    const chunks: Buffer[] = [];
    for await (const chunk of file.chunks(never)) {
      chunks.push(Buffer.from(chunk));
      if (chunks.length === 1) await between();
    }
    return Buffer.concat(chunks);
  });

describe("a file", () => {
  it("is read whole, in chunks, and its head by itself", async () => {
    const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, i) => i % 251));
    await writeFile(path, bytes);
    expect((await readAll(bytes.length)).equals(bytes)).toBe(true);
    const head = await withSourceFile(path, null, (file) => file.head(5));
    expect([...head]).toEqual([0, 1, 2, 3, 4]);
    expect(await withSourceFile(path, null, (file) => file.head(1e6))).toHaveLength(700_000);
  });

  it("may be empty", async () => {
    await writeFile(path, "");
    expect(await readAll()).toHaveLength(0);
  });
});

describe("what is no file that can be read", () => {
  it("is missing", async () => {
    await expect(readAll()).rejects.toMatchObject({ code: "file_missing", params: { path } });
    await writeFile(path, "x");
    path = join(path, "below");
    await expect(readAll()).rejects.toMatchObject({ code: "file_missing" });
  });

  it("is a folder", async () => {
    path = folder;
    await expect(readAll()).rejects.toMatchObject({ code: "not_a_file", params: { path } });
  });
});

describe("a file that changes", () => {
  const failure = { code: "file_changed", params: { filename: "file.csv" } };

  it("has another size than is known", async () => {
    await writeFile(path, "abc");
    await expect(readAll(4)).rejects.toMatchObject(failure);
  });

  it("grows while it is read", async () => {
    await writeFile(path, "x".repeat(300_000));
    await expect(readAll(null, () => appendFile(path, "more"))).rejects.toMatchObject(failure);
  });

  it("shrinks while it is read", async () => {
    await writeFile(path, "x".repeat(600_000));
    await expect(readAll(null, () => writeFile(path, "x".repeat(300_000)))).rejects.toMatchObject(failure);
  });

  it("is written to in place", async () => {
    await writeFile(path, "x".repeat(300_000));
    await expect(readAll(null, () => utimes(path, 1, 1))).rejects.toMatchObject(failure);
  });
});

it("stops between two chunks with the signal's reason", async () => {
  await writeFile(path, "x".repeat(600_000));
  const stop = new AbortController();
  const reading = withSourceFile(path, null, async (file) => {
    let chunks = 0;
    for await (const _ of file.chunks(stop.signal)) {
      chunks += 1;
      stop.abort(new Error(`after ${String(chunks)}`));
    }
  });
  await expect(reading).rejects.toThrow("after 1");
});
