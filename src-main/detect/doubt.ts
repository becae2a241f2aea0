import type { Params } from "../../src-shared/catalogue/params";
import type { FailureCode } from "../../src-shared/catalogue/failures";
import type { QuestionCode } from "../../src-shared/catalogue/questions";

/** Something that only a person can say; the plan beside it takes one of the answers for now. */
export interface Doubt {
  readonly question: QuestionCode;
  readonly params: Params;
}

/** Why a file cannot be read at all. */
export interface Refusal {
  readonly kind: "failure";
  readonly code: FailureCode;
  readonly params: Params;
}

export const refuse = (code: FailureCode, params: Params = {}): Refusal => ({
  kind: "failure",
  code,
  params,
});
