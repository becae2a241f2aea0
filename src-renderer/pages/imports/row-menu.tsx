import { Ellipsis } from "lucide-react";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { StateWord } from "../../../src-shared/jobs/state-word";
import { rowCopy } from "../../copy/imports";
import { IconButton } from "../../parts/icon-button";
import { Menu } from "../../parts/menu";
import type { MenuAction } from "../../parts/menu";
import { useRow } from "./row-context";
import type { RowSurroundings } from "./row-context";
import { mayRetry } from "./use-queue-keys";

/** What can be done with a finished job: only what applies to it. */
export function RowMenu({ job }: { job: JobView }) {
  const row = useRow();
  return (
    <Menu
      trigger={
        <IconButton
          label={rowCopy.more(job.filename)}
          icon={Ellipsis}
          tabIndex={row.current === job.batchId ? 0 : -1}
        />
      }
      actions={rowActions(job, row)}
    />
  );
}

/** Their file can be brought in once more, whatever is in. */
const againWords: ReadonlySet<StateWord> = new Set(["already_in", "imported", "with_problems", "undone"]);

function rowActions(job: JobView, { handlers, allowed, mayUndo }: RowSurroundings): MenuAction[] {
  const again = againWords.has(job.word);
  return [
    { label: rowCopy.open, keys: "Enter", onSelect: () => handlers.open(job.batchId) },
    ...(allowed && mayRetry(job.word)
      ? [{ label: rowCopy.retry, keys: "R", onSelect: () => handlers.retry(job) }]
      : []),
    ...(allowed && again ? [{ label: rowCopy.again, onSelect: () => handlers.importAgain(job) }] : []),
    ...(mayUndo(job) ? [{ label: rowCopy.undo, keys: "U", onSelect: () => handlers.undo(job) }] : []),
    { label: rowCopy.copyBatch, onSelect: () => handlers.copyBatch(job) },
  ];
}
