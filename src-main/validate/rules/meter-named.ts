import { NOTHING, type RowRule } from "../row-rule";

/** No meter, one of which Excel lost the digits, or a text that is no meter number. */
export const meterNamed: RowRule = ({ meter }, plan) =>
  meter.ok ? NOTHING : [{ code: meter.code, params: meter.params, column: plan.meter.column }];
