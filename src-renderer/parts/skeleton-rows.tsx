import { useAfter } from "./use-after";
import style from "./skeleton-rows.module.css";

interface SkeletonRowsProps {
  readonly rows: number;
  /** What is being loaded, for a screen reader. */
  readonly label: string;
}

/** Rows to come, after 150 ms: what is quicker than that shows nothing first. */
export function SkeletonRows({ rows, label }: SkeletonRowsProps) {
  const shown = useAfter(150);
  if (!shown) return null;
  return (
    <div className={style.rows} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className={style.row} aria-hidden="true">
          <span className={style.mark} />
          <span className={style.name} />
          <span className={style.strip} />
        </div>
      ))}
    </div>
  );
}
