import {
  Ban,
  CircleCheck,
  CircleHelp,
  ClipboardCheck,
  Clock,
  CloudOff,
  CopyCheck,
  OctagonX,
  Pause,
  RotateCw,
  TriangleAlert,
  Undo2,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { StateWord } from "../../src-shared/jobs/state-word";

/** The colour of a state (tokens.css): third after its icon and its word, never alone. */
export type Tone = "run" | "ok" | "warn" | "bad" | "wait" | "idle";

interface StateLook {
  readonly tone: Tone;
  /** null: the ring that shows progress. */
  readonly icon: LucideIcon | null;
}

/** Icon and colour of each state word: the table of UI.md section 3. */
export const stateLooks: Readonly<Record<StateWord, StateLook>> = {
  queued: { tone: "idle", icon: Clock },
  importing: { tone: "run", icon: null },
  stopping: { tone: "idle", icon: null },
  trying_again: { tone: "idle", icon: RotateCw },
  paused: { tone: "idle", icon: Pause },
  waiting: { tone: "wait", icon: CloudOff },
  imported: { tone: "ok", icon: CircleCheck },
  with_problems: { tone: "warn", icon: TriangleAlert },
  already_in: { tone: "idle", icon: CopyCheck },
  checked: { tone: "idle", icon: ClipboardCheck },
  failed: { tone: "bad", icon: OctagonX },
  needs_answer: { tone: "warn", icon: CircleHelp },
  cancelled: { tone: "idle", icon: Ban },
  undoing: { tone: "idle", icon: Undo2 },
  undone: { tone: "idle", icon: Undo2 },
};
