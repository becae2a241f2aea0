import { afterAll, beforeAll, describe } from "vitest";
import { cliTargets, type CliTarget } from "../support/cli/cli-store";
import { cancelElsewhereSuite } from "./cancel-elsewhere.suite";
import { changesSuite } from "./changes.suite";
import { controlSuite } from "./control.suite";
import { dryRunSuite } from "./dry-run.suite";
import { exitCodesSuite } from "./exit-codes.suite";
import { filesSuite } from "./files.suite";
import { interruptionsSuite } from "./interruptions.suite";
import { questionsSuite } from "./questions.suite";
import { queueSuite } from "./queue.suite";
import { samplesSuite } from "./samples.suite";
import { twoDesksSuite } from "./two-desks.suite";
import { watchSuite } from "./watch.suite";
import { undoSuite } from "./undo.suite";

const targets = cliTargets().map((target) => [target.name, target] as const);

/** The command line as a person runs it: each call a process of its own, on every engine. */
describe.each(targets)("meterdrop on %s", (_, target) => {
  let started: Awaited<ReturnType<CliTarget["start"]>>;
  beforeAll(async () => {
    started = await target.start();
  });
  afterAll(() => started.stop());

  const open = () => started.fresh();
  describe("the samples", () => samplesSuite(open));
  describe("files as suppliers send them", () => filesSuite(open));
  describe("exit codes", () => exitCodesSuite(open));
  describe("files that change what is in", () => changesSuite(open));
  describe("questions", () => questionsSuite(open));
  describe("work that waits", () => queueSuite(open));
  describe("interruptions", () => interruptionsSuite(open));
  describe("undo", () => undoSuite(open));
  describe("dry runs", () => dryRunSuite(open));
  describe("control", () => controlSuite(open));
  describe("cancels from elsewhere", () => cancelElsewhereSuite(open));
  describe("two desks", () => twoDesksSuite(open));
  describe("watched folders", () => watchSuite(open));
});
