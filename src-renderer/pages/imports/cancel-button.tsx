import { X } from "lucide-react";
import { rowCopy } from "../../copy/imports";
import { IconButton } from "../../parts/icon-button";
import { useRow } from "./row-context";

/** Cancels at once: a queued file can be brought back, a running one stops at its next batch. */
export function CancelButton({ batchId, name }: { batchId: string; name: string }) {
  const { handlers, current, allowed } = useRow();
  if (!allowed) return null;
  return (
    <IconButton
      label={rowCopy.cancel(name)}
      icon={X}
      tabIndex={current === batchId ? 0 : -1}
      onClick={() => handlers.cancel(batchId, name)}
    />
  );
}
