import { CELLS, stripCells, stripRuns } from "./strip-cells";
import { classes } from "./classes";
import style from "./strip.module.css";

interface StripProps {
  /** The job's 48 figures. */
  readonly cells: string;
}

/** The strip of a job under way: 191 by 12 px, cells of 3 px, red ones hanging 4 px lower. Told in words beside it. */
export function StripLive({ cells }: StripProps) {
  return (
    <svg className={classes(style.strip, style.live)} viewBox="0 0 191 16" aria-hidden="true">
      {stripCells(cells, true).map((look, i) => (
        <rect key={i} className={style[look]} x={i * 4} y="0" width="3" height={look === "bad" ? 16 : 12} />
      ))}
    </svg>
  );
}

/** The strip of a job at rest: a solid 96 by 6 px, red cells hanging 3 px lower. */
export function StripSolid({ cells }: StripProps) {
  return (
    <svg className={classes(style.strip, style.solid)} viewBox={`0 0 ${CELLS * 2} 9`} aria-hidden="true">
      {stripRuns(stripCells(cells)).map(({ look, from, to }) => (
        <rect
          key={from}
          className={style[look]}
          x={from * 2}
          y="0"
          width={(to - from) * 2}
          height={look === "bad" ? 9 : 6}
        />
      ))}
    </svg>
  );
}
