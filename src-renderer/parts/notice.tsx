import type { ReactNode } from "react";
import type { LucideIcon } from "lucide-react";
import { classes } from "./classes";
import { Icon } from "./icon";
import type { Tone } from "./state-look";
import style from "./notice.module.css";
import tones from "./tone.module.css";

interface NoticeProps {
  readonly tone: Extract<Tone, "warn" | "bad" | "wait" | "idle">;
  readonly icon: LucideIcon;
  /** The fact, in one sentence. */
  readonly title: string;
  /** What it means for the data, and what happens next. */
  readonly children?: ReactNode;
  /** The one thing to do about it. */
  readonly action?: ReactNode;
}

/** A full-width line that says how things are. It stays as long as it is true. */
export function Notice({ tone, icon, title, children, action }: NoticeProps) {
  return (
    <div className={classes(style.notice, style[tone])}>
      <Icon icon={icon} className={classes(style.icon, tones[tone])} />
      <p className={style.text}>
        <b>{title}</b> {children}
      </p>
      {action !== undefined && <div className={style.action}>{action}</div>}
    </div>
  );
}
