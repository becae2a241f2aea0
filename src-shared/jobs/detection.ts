import type { Params } from "../catalogue/params";
import type { FailureCode } from "../catalogue/failures";
import type { QuestionCode } from "../catalogue/questions";
import type { ImportPlan } from "./import-plan";
import type { RejectsFile } from "./rejects-file";

/** What detection made of a file: how to read it, what a person must say first, or why it is no meter file. */
export type Detection =
  | { readonly kind: "plan"; readonly plan: ImportPlan }
  | {
      readonly kind: "question";
      readonly question: QuestionCode;
      readonly params: Params;
      /** The plan as far as it is understood: what a person corrects and gives back. */
      readonly draft: ImportPlan | null;
    }
  | { readonly kind: "failure"; readonly code: FailureCode; readonly params: Params };

/** What a look at a file comes to: what it is by itself, or that it is read as the import was whose rejects it holds. */
export type FirstLook = Detection | { readonly kind: "rejects"; readonly file: RejectsFile };
