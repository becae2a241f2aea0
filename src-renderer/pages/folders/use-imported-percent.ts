import type { FolderView } from "../../../src-shared/contract/folders";
import { overallPercent } from "../../state/queue-sections";
import { useQueue } from "../../state/stores";

/** How far what is being imported from watched folders is, 0 to 100. */
export function useImportedPercent({ state }: FolderView): number {
  const importing = useQueue((queue) => queue.view?.importing);
  if (state !== "importing" || importing === undefined) return 0;
  return overallPercent(importing.filter((job) => job.source === "watch"));
}
