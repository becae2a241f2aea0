import type { ReactNode } from "react";
import style from "./page-header.module.css";

interface PageHeaderProps {
  readonly title: ReactNode;
  /** A way back, before the title. */
  readonly back?: ReactNode;
  /** Actions at the right: one primary at most. */
  readonly children?: ReactNode;
}

/** The line of 60 px at the top of a page. */
export function PageHeader({ title, back, children }: PageHeaderProps) {
  return (
    <header className={style.head}>
      {back !== undefined && <div className={style.back}>{back}</div>}
      {/* Takes the focus where what had it has left the page. */}
      <h1 className={style.title} tabIndex={-1}>
        {title}
      </h1>
      <div className={style.actions}>{children}</div>
    </header>
  );
}
