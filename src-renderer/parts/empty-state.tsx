import type { ReactNode } from "react";
import style from "./empty-state.module.css";

interface EmptyStateProps {
  /** The fact: "No imports yet." */
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** What stands where rows would: said plainly, left-aligned, with the one thing to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={style.empty}>
      <p className={style.title}>{title}</p>
      {children !== undefined && <p className={style.text}>{children}</p>}
      {action !== undefined && <div className={style.action}>{action}</div>}
    </div>
  );
}
