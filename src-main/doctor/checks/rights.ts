import type { Check } from "../check";
import { failedStep } from "../failed-step";

/** Whether this user may do what importing needs, and the server takes changes. */
export const rights: Check = {
  id: "rights",
  after: ["store"],
  look: async (round) =>
    failedStep(await round.stepsOfStore(), ["rights"]) ?? { result: "ok", said: "rights_complete" },
};
