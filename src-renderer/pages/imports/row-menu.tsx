import { Ellipsis } from "lucide-react";
import type { JobView } from "../../../src-shared/contract/job-view";
import { rowCopy } from "../../copy/imports";
import { IconButton } from "../../parts/icon-button";
import { Menu } from "../../parts/menu";
import type { MenuAction } from "../../parts/menu";
import { useRow } from "./row-context";
import type { RowHandlers } from "./row-context";
import { mayRetry } from "./use-queue-keys";

/** What can be done with a finished job: only what applies to it. */
export function RowMenu({ job }: { job: JobView }) {
  const { handlers, current, allowed } = useRow();
  return (
    <Menu
      trigger={
        <IconButton
          label={rowCopy.more(job.filename)}
          icon={Ellipsis}
          tabIndex={current === job.batchId ? 0 : -1}
        />
      }
      actions={rowActions(job, handlers, allowed)}
    />
  );
}

function rowActions(job: JobView, handlers: RowHandlers, allowed: boolean): MenuAction[] {
  const again = job.word === "already_in" || job.word === "imported" || job.word === "with_problems";
  return [
    { label: rowCopy.open, keys: "Enter", onSelect: () => handlers.open(job.batchId) },
    ...(allowed && mayRetry(job.word)
      ? [{ label: rowCopy.retry, keys: "R", onSelect: () => handlers.retry(job) }]
      : []),
    ...(allowed && again ? [{ label: rowCopy.again, onSelect: () => handlers.importAgain(job) }] : []),
    { label: rowCopy.copyBatch, onSelect: () => handlers.copyBatch(job) },
  ];
}
