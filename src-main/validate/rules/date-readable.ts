import { NOTHING, type RowRule } from "../row-rule";

/** No date, none that the calendar has, or none in the order that was decided for the file. */
export const dateReadable: RowRule = ({ date }, plan) =>
  date.ok ? NOTHING : [{ code: date.code, params: date.params, column: plan.date.column }];
