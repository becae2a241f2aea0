import { useCallback } from "react";
import type { Problem } from "../../../src-shared/jobs/problem";
import { rawParts, rawWindow } from "./raw-window";
import style from "./raw-row.module.css";

/** What stands where a field is missing. */
const MISSING = "␣";

/** A row as it came, in a table cell: cut around the field that is to blame, which is marked. */
export function RawCell({ problem }: { problem: Problem }) {
  const { cut, ...parts } = rawWindow(problem);
  return (
    <span className={style.raw}>
      {cut && "…"}
      <Parts {...parts} />
    </span>
  );
}

/** The row whole, on one line that scrolls within itself; the field is scrolled into sight. */
export function RawRow({ problem, label }: { problem: Problem; label: string }) {
  return (
    <div className={style.scroll} ref={useFieldInSight()} tabIndex={0} role="group" aria-label={label}>
      <span className={style.raw}>
        <Parts {...rawParts(problem)} />
      </span>
    </div>
  );
}

function Parts({ before, field, after }: { before: string; field: string | null; after: string }) {
  return (
    <>
      {oneLine(before)}
      {field !== null && (
        <mark className={style.field}>{field.trim() === "" ? MISSING : oneLine(field)}</mark>
      )}
      {oneLine(after)}
    </>
  );
}

/** A quoted value may hold line breaks: a row stays on one line all the same. */
const oneLine = (text: string) => text.replace(/\r\n?|\n/g, "⏎");

function useFieldInSight() {
  return useCallback((line: HTMLElement | null) => {
    const field = line?.querySelector("mark");
    if (line === null || field === null || field === undefined) return;
    line.scrollLeft = field.offsetLeft - (line.clientWidth - field.offsetWidth) / 2;
  }, []);
}
