import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { Doubt, Refusal } from "../doubt";
import type { Column, Sheet } from "../sheet";
import type { MomentColumns } from "../moment-columns";

/** A file's layout: the plan as far as one look at the sample goes, and what headings settle of the rest. */
export interface LayoutFinding {
  readonly kind: "layout";
  readonly plan: ImportPlan;
  readonly doubts: readonly Doubt[];
  /** What the headings say; null leaves it to the rows. */
  readonly stated: {
    readonly order: ImportPlan["date"]["order"] | null;
    readonly clock: ImportPlan["clock"] | null;
    readonly label: ImportPlan["label"] | null;
  };
}

/** What all layouts share: the sheet, its meter, and where its rows say their day and time. */
export interface LayoutInput {
  readonly sheet: Sheet;
  readonly meter: Column;
  readonly moment: MomentColumns;
}

/** A layout takes a sheet, refuses it, or says by null that it is not its own. */
export type Layout = (input: LayoutInput) => LayoutFinding | Refusal | null;
