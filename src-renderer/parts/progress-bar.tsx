import style from "./progress-bar.module.css";

interface ProgressBarProps {
  /** 0 to 100. */
  readonly percent: number;
  readonly label: string;
  /** What a screen reader says: "26 %, 380 of 1,420 days". */
  readonly valueText: string;
}

/** A line of the width of its place that fills with progress. */
export function ProgressBar({ percent, label, valueText }: ProgressBarProps) {
  return (
    <div
      className={style.ground}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(percent)}
      aria-valuetext={valueText}
    >
      <div className={style.done} style={{ width: `${percent.toFixed(2)}%` }} />
    </div>
  );
}
