import type { StoreCheckStep } from "../../../src-shared/contract/store-settings";
import type { Check } from "../check";
import { failedStep } from "../failed-step";

/** All of the connection test but the rights and the tables, which are checks of their own. */
const STEPS: readonly StoreCheckStep["step"][] = [
  "server_found",
  "port_answers",
  "connection_encrypted",
  "sign_in",
  "database_exists",
  "time_zone",
];

/** Whether the store can be reached, signed in to and used. */
export const store: Check = {
  id: "store",
  after: [],
  look: async (round) => {
    const test = await round.stepsOfStore();
    const ms = test.steps.reduce((sum, step) => sum + (step.ms ?? 0), 0);
    return (
      failedStep(test, STEPS) ?? { result: "ok", said: "store_answers", params: { store: round.address, ms } }
    );
  },
};
