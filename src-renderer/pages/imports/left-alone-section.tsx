import { importsCopy } from "../../copy/imports";
import type { QueueRow } from "../../state/queue-sections";
import { QueueTable } from "./queue-table";

/** Files that were offered and not taken in, until a person has seen them off. */
export function LeftAloneSection({ rows }: { rows: readonly QueueRow[] }) {
  if (rows.length === 0) return null;
  const note = importsCopy.leftAloneNote(rows.length);
  return <QueueTable id="left-alone" title={importsCopy.leftAlone} note={note} rows={rows} />;
}
