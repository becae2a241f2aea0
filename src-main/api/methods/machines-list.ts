import type { Handler } from "../api-tools";

export const machinesList: Handler<"machines.list"> = async (tools) => {
  await tools.demandStore();
  const { now, queues } = await tools.runners.list();
  const machines = queues.map(({ spoolId, pausedBy, ...queue }) => ({
    ...queue,
    paused: pausedBy !== null,
    here: spoolId === tools.spool.id,
  }));
  return { now, machines };
};
