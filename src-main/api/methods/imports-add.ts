import type { Admitted } from "../../../src-shared/contract/imports";
import type { Handler } from "../api-tools";
import { admitOffered } from "./admit-offered";

/** One after the other, in the order of the drop: that is the order in which later files correct earlier ones. */
export const importsAdd: Handler<"imports.add"> = async (tools, { fileIds, ...how }) => {
  const files: Admitted[] = [];
  for (const path of tools.fileIds.take(fileIds)) files.push(await admitOffered(tools, path, how));
  return { files };
};
