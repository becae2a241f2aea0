import { Failure } from "../../../src-shared/failure";
import type { Handler } from "../api-tools";
import { admitOffered } from "./admit-offered";

export const importsAddSample: Handler<"imports.addSample"> = async (tools, { name, typeChoice, dryRun }) => {
  const path = tools.samples.path(name);
  if (path === null) throw new Failure("file_missing", { params: { path: name } });
  return { files: [await admitOffered(tools, path, { typeChoice, dryRun, source: "sample" })] };
};
