import { afterAll, beforeAll, describe } from "vitest";
import { storeTargets, type StoreTarget, type TestStore } from "../support/stores/store-targets";
import { goneMachinesSuite } from "./gone-machines.suite";
import { healthAndRetentionSuite } from "./health-and-retention.suite";
import { jobClaimsSuite } from "./job-claims.suite";
import { jobDetailsSuite } from "./job-details.suite";
import { jobListsSuite } from "./job-lists.suite";
import { jobMovesSuite } from "./job-moves.suite";
import { jobOrderSuite } from "./job-order.suite";
import { jobPeopleSuite } from "./job-people.suite";
import { jobRunsSuite } from "./job-runs.suite";
import { manyJobsSuite } from "./many-jobs.suite";
import { peopleAndRunnersSuite } from "./people-and-runners.suite";
import { sameBytesSuite } from "./same-bytes.suite";
import { schemaSuite } from "./schema.suite";
import { undoSuite } from "./undo.suite";
import { viewsSuite } from "./views.suite";

const signal = new AbortController().signal;
const targets = storeTargets().map((target) => [target.name, target] as const);

/** Suites that begin with a store whose tables are set up. */
const suites: [string, (open: () => Promise<TestStore>) => void][] = [
  ["moves of jobs", jobMovesSuite],
  ["the order of jobs", jobOrderSuite],
  ["many jobs at once", manyJobsSuite],
  ["machines that are gone", goneMachinesSuite],
  ["claims of jobs", jobClaimsSuite],
  ["the same bytes", sameBytesSuite],
  ["runs of jobs", jobRunsSuite],
  ["people and jobs", jobPeopleSuite],
  ["lists of jobs", jobListsSuite],
  ["details of jobs", jobDetailsSuite],
  ["people, audit and runners", peopleAndRunnersSuite],
  ["undo", undoSuite],
  ["health and retention", healthAndRetentionSuite],
  ["views", viewsSuite],
];

describe.each(targets)("a store on %s", (_, target) => {
  let started: Awaited<ReturnType<StoreTarget["start"]>>;
  beforeAll(async () => {
    started = await target.start();
  });
  afterAll(() => started.stop());

  const migrated = async () => {
    const test = await started.fresh();
    await test.store.schema.migrate("the tests", signal);
    return test;
  };

  for (const [name, suite] of suites) {
    describe(name, () => {
      suite(migrated);
    });
  }
  describe("schema", () => {
    schemaSuite(() => started.fresh());
  });
});
