import { CalendarClock, CloudOff, Eye, OctagonX, Pause } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { FolderView } from "../../../src-shared/contract/folders";
import type { Tone } from "../../parts/state-look";

interface FolderLook {
  readonly tone: Tone;
  /** null: the ring that shows progress. */
  readonly icon: LucideIcon | null;
}

/** Icon and colour of each state of a watched folder. */
export const folderLooks: Readonly<Record<FolderView["state"], FolderLook>> = {
  watching: { tone: "idle", icon: Eye },
  importing: { tone: "run", icon: null },
  out_of_reach: { tone: "wait", icon: CloudOff },
  paused: { tone: "idle", icon: Pause },
  not_allowed: { tone: "bad", icon: OctagonX },
  scheduled: { tone: "idle", icon: CalendarClock },
};
