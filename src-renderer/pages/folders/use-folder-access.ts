import { useMemo } from "react";
import { mayDo } from "../../../src-shared/contract/role";
import type { FolderId } from "../../state/folders-store";
import { useSession, useStores } from "../../state/stores";
import type { RuleHandlers } from "./folder-rule";
import { useFolderActions } from "./use-folder-actions";

/** What this person may do with a folder, on this host; what they may not is null. */
export function useFolderAccess(id: FolderId) {
  const { folders } = useStores();
  const actions = useFolderActions();
  const role = useSession((state) => state.session?.actor.role ?? "viewer");
  const canOpen = useSession((state) => state.session?.capabilities.openFolder ?? false);
  const allowed = mayDo(role, "analyst");
  const ruleHandlers = useMemo<RuleHandlers>(() => {
    const { change, setPlan } = folders.getState();
    return { change: (next) => change(id, next), setPlan: (batchId) => setPlan(id, batchId) };
  }, [folders, id]);
  return {
    actions: allowed ? actions : null,
    ruleHandlers: allowed ? ruleHandlers : null,
    openFolder: canOpen ? () => void folders.getState().open(id) : null,
  };
}
