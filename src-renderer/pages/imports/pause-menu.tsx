import { Pause } from "lucide-react";
import { queueCopy } from "../../copy/queue";
import { Button } from "../../parts/button";
import { Menu } from "../../parts/menu";
import { useQueue } from "../../state/stores";
import { useImportOptions } from "./use-import-options";

/** Pauses the queue of this computer; while it is paused the notice has the way back. */
export function PauseMenu() {
  const { allowed } = useImportOptions();
  const paused = useQueue((state) => state.view?.paused ?? null);
  const pause = useQueue((state) => state.pause);
  if (!allowed || paused !== null) return null;
  return (
    <Menu
      trigger={
        <Button variant="quiet" icon={Pause}>
          {queueCopy.pause}
        </Button>
      }
      actions={[
        { label: queueCopy.forAnHour, onSelect: () => void pause(60) },
        { label: queueCopy.untilResumed, onSelect: () => void pause(null) },
      ]}
    />
  );
}
