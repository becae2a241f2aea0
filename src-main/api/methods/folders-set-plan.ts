import { Failure } from "../../../src-shared/failure";
import { markFolder, needFolder } from "../../intake/watch/change-folder";
import type { Handler } from "../api-tools";
import { needJob } from "../need-job";
import { folderAnswer } from "./folder-answer";

/** The plan of a job that was read to its end, for every file of the folder from now on; without one, each file says. */
export const foldersSetPlan: Handler<"folders.setPlan"> = async (tools, { id, batchId }) => {
  const { book } = tools.folders;
  await needFolder(book, id);
  if (batchId === null) {
    await markFolder(book, id, { plan: null, planFrom: null });
    return folderAnswer(tools, id);
  }
  const { plan, status, filename } = await needJob(tools, batchId);
  if (plan === null || status !== "completed") {
    throw new Failure("job_not_in_state", { params: { status, action: "a model for other files" } });
  }
  await markFolder(book, id, { plan, planFrom: filename });
  return folderAnswer(tools, id);
};
