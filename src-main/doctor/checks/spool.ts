import type { SpoolLook } from "../../ports/spool";
import type { Check, Finding } from "../check";
import { nameSome } from "../name-some";

/** The worst first: what cannot be written, what others can read, what cannot be read, what was left half made. */
export function judgeSpool(look: SpoolLook, entries: number): Finding {
  const { notWritable, openToOthers, unreadable, abandoned } = look;
  if (notWritable !== null) {
    return { result: "error", said: "spool_readonly", params: { reason: notWritable } };
  }
  if (openToOthers.length > 0) {
    const params = { count: openToOthers.length, names: nameSome(openToOthers) };
    return { result: "warning", said: "spool_open_to_others", params };
  }
  if (unreadable > 0) return { result: "warning", said: "spool_unreadable", params: { count: unreadable } };
  if (abandoned > 0) return { result: "warning", said: "spool_parts_left", params: { count: abandoned } };
  const kept = entries === 1 ? "1 file" : `${entries} files`;
  return { result: "ok", said: "spool_in_order", params: { entries: kept } };
}

export const spool: Check = {
  id: "spool",
  after: [],
  look: async (round) => {
    const look = await round.spool.look();
    return judgeSpool(look, look.notWritable === null ? (await round.spool.list()).length : 0);
  },
};
