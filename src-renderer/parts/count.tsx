import { formatCount } from "../copy/format-count";
import { classes } from "./classes";
import style from "./count.module.css";

interface CountProps {
  readonly value: number;
  /** Failed rows stand out where there are any. */
  readonly failed?: boolean;
}

/** A number of a table: zeros faint, failures in red and strong. */
export function Count({ value, failed = false }: CountProps) {
  const look = value === 0 ? style.zero : failed && style.failed;
  return <span className={classes(style.count, look)}>{formatCount(value)}</span>;
}
