import { NOTHING, type RowRule } from "../row-rule";

/** Of a long row: no time or period, one that lost its hour, is off the half-hours, or does not exist on that day. */
export const timeReadable: RowRule = ({ places }) => (places === null || places.ok ? NOTHING : [places]);
