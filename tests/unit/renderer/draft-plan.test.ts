import { expect, test } from "vitest";
import { draftPlan } from "../../../src-renderer/state/draft-plan";
import { dailyPlan } from "../../support/renderer/scenes";

test("the plan of a question is read from its params", () => {
  expect(draftPlan({ question: "which_unit", draft: JSON.stringify(dailyPlan) })).toEqual(dailyPlan);
});

test.each([{}, { draft: "" }, { draft: "{" }, { draft: '{"reader":1}' }, { draft: 7 }])(
  "of %j there is none",
  (params) => {
    expect(draftPlan(params)).toBeNull();
  },
);
