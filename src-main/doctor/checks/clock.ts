import type { Check, Finding } from "../check";

/** Seconds apart from which times shown of this computer mislead. */
const OFF = 60;

/** `aheadMs`: this computer's clock less the database's. */
export function judgeClock(aheadMs: number): Finding {
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  if (seconds <= OFF) return { result: "ok", said: "clock_right", params: { seconds } };
  const direction = aheadMs > 0 ? "ahead of" : "behind";
  return { result: "warning", said: "clock_off", params: { seconds, direction } };
}

/** Measured at the middle of the question, so that a slow network counts half at most. */
export const clock: Check = {
  id: "clock",
  after: ["store"],
  look: async ({ clock: own, health }) => {
    const asked = own.now();
    const began = own.steady();
    const database = Date.parse(`${(await health.now()).slice(0, 23).replace(" ", "T")}Z`);
    return judgeClock(asked + (own.steady() - began) / 2 - database);
  },
};
