import { useState } from "react";
import { arrivalsCopy } from "../../copy/folders";
import {
  arrivalsSummary,
  HALF_HOURS,
  halfHourLabel,
  halfHourName,
  halfHourStart,
} from "../../copy/half-hours";
import { formatCount } from "../../copy/format-count";
import { Button } from "../../parts/button";
import { classes } from "../../parts/classes";
import style from "./arrivals-chart.module.css";

/** Hours that are named under the chart. */
const NAMED = [0, 12, 24, 36, HALF_HOURS];
/** The highest bar, in rem; the least that a half-hour with a file shows. */
const HEIGHT = 2.375;
const LEAST = 0.25;

interface ArrivalsChartProps {
  /** Files of each half-hour of the day, this computer's clock, over `days` days. */
  readonly counts: readonly number[];
  readonly days: number;
}

/** At what time of day files come: 48 half-hours, and the same as a table. */
export function ArrivalsChart({ counts, days }: ArrivalsChartProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <section aria-labelledby="when-files-arrive">
      <header className={style.head}>
        <h3 id="when-files-arrive">{arrivalsCopy.title}</h3>
        <span>{arrivalsCopy.note(days)}</span>
        <Button variant="link" className={style.switch} onClick={() => setAsTable(!asTable)}>
          {asTable ? arrivalsCopy.asChart : arrivalsCopy.asTable}
        </Button>
      </header>
      {asTable ? <ArrivalsTable counts={counts} /> : <Bars counts={counts} days={days} />}
    </section>
  );
}

function Bars({ counts, days }: ArrivalsChartProps) {
  const most = Math.max(1, ...counts);
  return (
    <figure>
      <div className={style.bars} role="img" aria-label={arrivalsSummary(counts, days)}>
        {counts.map((count, i) => (
          <span key={i} className={style.slot} title={halfHourLabel(i, count)}>
            <span
              className={classes(style.bar, count > 0 && style.some)}
              style={count > 0 ? { height: `${barHeight(count, most).toFixed(3)}rem` } : undefined}
            />
          </span>
        ))}
      </div>
      <div className={style.hours} aria-hidden="true">
        {NAMED.map((i) => (
          <span key={i}>{halfHourStart(i)}</span>
        ))}
      </div>
    </figure>
  );
}

const barHeight = (count: number, most: number) => Math.max(LEAST, (count / most) * HEIGHT);

/** Only the half-hours in which a file came: the others are all the same. */
function ArrivalsTable({ counts }: { counts: readonly number[] }) {
  const some = counts.flatMap((count, i) => (count > 0 ? [{ i, count }] : []));
  if (some.length === 0) return <p className={style.none}>{arrivalsCopy.none}</p>;
  return (
    <table className={style.table} aria-labelledby="when-files-arrive">
      <thead>
        <tr>
          <th scope="col">{arrivalsCopy.halfHour}</th>
          <th scope="col" className={style.number}>
            {arrivalsCopy.files}
          </th>
        </tr>
      </thead>
      <tbody>
        {some.map(({ i, count }) => (
          <tr key={i}>
            <th scope="row">{halfHourName(i)}</th>
            <td className={style.number}>{formatCount(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
