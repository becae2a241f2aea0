import { mayDo } from "../../../src-shared/contract/role";
import { useSession } from "../../state/stores";

/** How the next files are imported, and whether this person may import at all. */
export function useImportOptions() {
  const preferences = useSession((state) => state.preferences);
  const role = useSession((state) => state.session?.actor.role ?? "viewer");
  const picker = useSession((state) => state.session?.capabilities.picker ?? false);
  const { typeChoice, dryRun, waitForResult } = preferences;
  const allowed = mayDo(role, "analyst");
  return { typeChoice, dryRun, waitForResult, allowed, picker: picker && allowed };
}
