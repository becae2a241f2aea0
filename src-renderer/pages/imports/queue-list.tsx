import { useCallback, useMemo, useRef } from "react";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { QueueView } from "../../../src-shared/contract/queue-view";
import { useNow } from "../../parts/use-now";
import { canBeUndone } from "../../state/can-be-undone";
import { mayActOn } from "../../state/may-act-on";
import { queueSections, steadyOrder } from "../../state/queue-sections";
import type { QueueRow, QueueSections } from "../../state/queue-sections";
import { useImports, useSession } from "../../state/stores";
import { FinishedSection } from "./finished-section";
import { ImportingSection } from "./importing-section";
import { LeftAloneSection } from "./left-alone-section";
import { RowProvider, rowName } from "./row-context";
import { useHeldOrder } from "./use-held-order";
import { useImportOptions } from "./use-import-options";
import { useQueueKeys } from "./use-queue-keys";
import { useQueueMoves } from "./use-queue-moves";
import { useRowDrag } from "./use-row-drag";
import { useRowFocus } from "./use-row-focus";
import { useRowHandlers } from "./use-row-handlers";
import { WaitingSection } from "./waiting-section";

/** All that is imported, waits, and was finished today. */
export function QueueList({ view }: { view: QueueView }) {
  const list = useRef<HTMLDivElement>(null);
  const leftAlone = useImports((state) => state.leftAlone);
  const actor = useSession((state) => state.session?.actor ?? null);
  const userId = actor?.userId ?? null;
  const { allowed } = useImportOptions();
  const rowHandlers = useRowHandlers();
  const now = useNow(60_000);
  const mayUndo = useCallback((job: JobView) => canBeUndone(job) && mayActOn(job, actor), [actor]);

  const sections = useMemo(() => queueSections(view, leftAlone), [view, leftAlone]);
  const rows = useMemo(() => allRows(sections), [sections]);
  const keys = useMemo(() => rows.map((row) => row.key), [rows]);
  const { held, handlers: holding, reorder } = useHeldOrder(list, keys);
  const { current, move, handlers: focusing } = useRowFocus(list, keys);
  const away = view.store.state === "away";
  const shown = useMemo(() => (held === null ? sections : steady(sections, held)), [held, sections]);
  const movable = useMemo(() => (allowed && !away ? movableOf(shown.waiting) : []), [allowed, away, shown]);
  const place = useQueueMoves({ list, movable, reorder });
  const { drag, press } = useRowDrag(list, movable, ({ key, before }) => {
    const row = rows.find((candidate) => candidate.key === key);
    if (row !== undefined) place(key, rowName(row), before === null ? "last" : { before });
  });
  const handlers = useMemo(() => ({ ...rowHandlers, place }), [rowHandlers, place]);
  useQueueKeys({ list, rows, handlers, allowed, mayUndo, move });

  const around = useMemo(
    () => ({ handlers, current, away, allowed, mayUndo, movable, drag, press, userId, now }),
    [handlers, current, away, allowed, mayUndo, movable, drag, press, userId, now],
  );
  return (
    <RowProvider value={around}>
      <div ref={list} {...holding} {...focusing}>
        <LeftAloneSection rows={shown.leftAlone} />
        <ImportingSection rows={shown.importing} waiting={shown.waitingCount} />
        <WaitingSection rows={shown.waiting} count={shown.waitingCount} away={away} />
        <FinishedSection view={view} sections={shown} />
      </div>
    </RowProvider>
  );
}

const allRows = ({ leftAlone, importing, waiting, finished }: QueueSections) => [
  ...leftAlone,
  ...importing,
  ...waiting,
  ...finished,
];

/** Only what is queued in the store has a place there. */
const movableOf = (waiting: readonly QueueRow[]) =>
  waiting.flatMap((row) => (row.kind === "waiting" && row.job.status === "queued" ? [row.key] : []));

function steady(sections: QueueSections, held: readonly string[]): QueueSections {
  return {
    ...sections,
    leftAlone: steadyOrder(held, sections.leftAlone),
    importing: steadyOrder(held, sections.importing),
    waiting: steadyOrder(held, sections.waiting),
    finished: steadyOrder(held, sections.finished),
  };
}
