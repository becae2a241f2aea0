import { useEffect, useRef } from "react";
import type { QueueView } from "../../../src-shared/contract/queue-view";
import { announcementCopy } from "../../copy/announcements";
import { useAnnounce } from "../../parts/live-status";
import { announcements } from "./queue-announcements";

function pauseAnnouncement(before: QueueView, after: QueueView): string[] {
  if ((before.paused === null) === (after.paused === null)) return [];
  return [after.paused === null ? announcementCopy.resumed : announcementCopy.paused];
}

/** Speaks the course of the imports in the page's status region. */
export function useQueueAnnouncements(view: QueueView | null): void {
  const announce = useAnnounce();
  const before = useRef<QueueView | null>(null);
  useEffect(() => {
    if (view !== null && before.current !== null) {
      const said = [...pauseAnnouncement(before.current, view), ...announcements(before.current, view)];
      if (said.length > 0) announce(`${said.join(". ")}.`);
    }
    before.current = view;
  }, [view, announce]);
}
