import { Pause } from "lucide-react";
import type { QueueView } from "../../../src-shared/contract/queue-view";
import { pausedText, pausedTitle, queueCopy } from "../../copy/queue";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { useNow } from "../../parts/use-now";
import { useQueue, useSession } from "../../state/stores";
import { useImportOptions } from "./use-import-options";

/** Who paused the queue, since when, and the way on; nothing where it is not paused. */
export function PauseNotice({ view }: { view: Pick<QueueView, "paused" | "importing"> }) {
  const { allowed } = useImportOptions();
  const actor = useSession((state) => state.session?.actor ?? null);
  const resume = useQueue((state) => state.resume);
  const now = useNow(60_000);
  if (view.paused === null) return null;
  return (
    <Notice
      tone="idle"
      icon={Pause}
      title={pausedTitle(view.paused, actor, now)}
      {...(allowed && {
        action: (
          <Button variant="link" onClick={() => void resume()}>
            {queueCopy.resume}
          </Button>
        ),
      })}
    >
      {pausedText(view)}
    </Notice>
  );
}
