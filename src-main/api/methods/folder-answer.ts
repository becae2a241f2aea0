import type { FolderView } from "../../../src-shared/contract/folders";
import { Failure } from "../../../src-shared/failure";
import type { ApiTools } from "../api-tools";

/** A folder as it is after a change, which the other screens are told of too. */
export async function folderAnswer(
  tools: Pick<ApiTools, "folders" | "poke">,
  id: number,
): Promise<{ folder: FolderView }> {
  tools.poke();
  const { folders } = await tools.folders.screen.now();
  const folder = folders.find((each) => each.id === id);
  if (folder === undefined) throw new Failure("folder_not_found", { params: { folder: id } });
  return { folder };
}
