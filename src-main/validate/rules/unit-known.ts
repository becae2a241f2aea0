import { NOTHING, type RowRule } from "../row-rule";

/** A unit that is no energy, or one that does not go with the quantity: kVArh is never added to kWh. */
export const unitKnown: RowRule = ({ channel }) => (channel.ok ? NOTHING : [channel]);
