import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  buffersOf,
  type ReaderMessage,
  type ReaderReply,
} from "../../../src-main/threads/read-file/reader-messages";
import { serveReader } from "../../../src-main/threads/read-file/serve-reader";
import { dailyPlan } from "../reading/plans";
import { readRows } from "./read-text";

let folder: string;
let channel: MessageChannel;
let replies: ReaderReply[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-file-"));
  channel = new MessageChannel();
  replies = [];
  channel.port1.on("message", (reply: ReaderReply) => replies.push(reply));
  serveReader(channel.port2);
});

afterEach(async () => {
  channel.port1.close();
  await rm(folder, { recursive: true });
});

const post = (message: ReaderMessage) => channel.port1.postMessage(message);
const kinds = () => replies.map(({ kind }) => kind);

/** Waits until the thread has said so much, and a little longer: it might say more than it may. */
async function settled(count: number): Promise<void> {
  while (replies.length < count) await new Promise((resolve) => setTimeout(resolve, 2));
  await new Promise((resolve) => setTimeout(resolve, 30));
}

async function read(rows: number, batchRows: number): Promise<void> {
  const plan = dailyPlan();
  const lines = Array.from({ length: rows }, (_, i) => `M${String(i)},09/11/2024,1`);
  const path = join(folder, "file.csv");
  await writeFile(path, [plan.columns.join(","), ...lines].join("\n"));
  post({ id: 1, call: { kind: "read", path, plan, afterRow: 0, batchRows, byteSize: null } });
}

describe("back-pressure", () => {
  it("sends two batches ahead, and one more for each that is taken", async () => {
    await read(5, 1);
    await settled(2);
    expect(kinds()).toEqual(["batch", "batch"]);
    post({ id: 1, signal: "credit" });
    await settled(3);
    expect(kinds()).toEqual(["batch", "batch", "batch"]);
    post({ id: 1, signal: "credit" });
    post({ id: 1, signal: "credit" });
    await settled(6);
    expect(kinds().slice(3)).toEqual(["batch", "batch", "ended"]);
    expect(replies.at(-1)).toMatchObject({ end: { totalRows: 5, recordCount: 5 } });
  });

  it("stops while it waits for a credit", async () => {
    await read(5, 1);
    await settled(2);
    post({ id: 1, signal: "stop" });
    await settled(3);
    expect(replies.at(-1)).toMatchObject({ kind: "failed", failure: { code: "interrupted" } });
  });
});

it("sends a failure as data, with its code and params", async () => {
  const path = join(folder, "none.csv");
  post({ id: 7, call: { kind: "checkPlan", path, plan: dailyPlan() } });
  await settled(1);
  expect(replies).toEqual([
    { id: 7, kind: "failed", failure: { code: "file_missing", params: { path }, retryable: false } },
  ]);
});

it("ignores signals of calls that it does not know", async () => {
  post({ id: 99, signal: "stop" });
  post({ id: 99, signal: "credit" });
  await settled(0);
  expect(replies).toEqual([]);
});

it("moves every array of a batch", async () => {
  const { batches } = await readRows(["M,09/11/2024,1"], dailyPlan());
  const [batch] = batches;
  if (batch === undefined) throw new Error("one batch");
  const arrays = [batch, batch.days, batch.pieces]
    .flatMap((part) => Object.values(part) as unknown[])
    .filter((value) => ArrayBuffer.isView(value));
  expect(new Set(buffersOf(batch))).toEqual(new Set(arrays.map(({ buffer }) => buffer)));
  expect(arrays).toHaveLength(11);
});
