import type { ReactNode } from "react";
import style from "./section-head.module.css";

interface SectionHeadProps {
  /** Names the section it stands over. */
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly children?: ReactNode;
}

/** A section's title, with what is worth saying of the whole beside it. */
export function SectionHead({ id, title, note, children }: SectionHeadProps) {
  return (
    <div className={style.head}>
      <h2 id={id} className={style.title}>
        {title}
      </h2>
      {note !== undefined && <span>{note}</span>}
      {children !== undefined && <div className={style.end}>{children}</div>}
    </div>
  );
}
