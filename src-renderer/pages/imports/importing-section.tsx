import { importsCopy } from "../../copy/imports";
import type { QueueRow } from "../../state/queue-sections";
import { QueueTable } from "./queue-table";

interface ImportingSectionProps {
  readonly rows: readonly QueueRow[];
  /** How many wait behind them. */
  readonly waiting: number;
}

/** What is going in now, with the column heads of its moving numbers. */
export function ImportingSection({ rows, waiting }: ImportingSectionProps) {
  if (rows.length === 0) return null;
  const note = importsCopy.importingNote(rows.length, rows.length + waiting);
  return <QueueTable id="importing" title={importsCopy.importing} note={note} rows={rows} heads />;
}
