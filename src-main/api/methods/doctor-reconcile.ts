import type { Handler } from "../api-tools";

/** Only of a store that can be worked with: one that is away has forgotten nothing that anybody could know of. */
export const doctorReconcile: Handler<"doctor.reconcile"> = async (tools, _args, _actor, signal) => {
  await tools.demandStore();
  const reconciled = await tools.reconcile(signal);
  tools.poke();
  return reconciled;
};
