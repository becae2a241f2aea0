import type { Handler } from "../api-tools";

export const jobsList: Handler<"jobs.list"> = async (tools, filter) => {
  await tools.demandStore();
  const { jobs, count } = await tools.jobs.list(filter);
  return { jobs: await Promise.all(jobs.map(tools.view)), count };
};
