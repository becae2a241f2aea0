import type { ReactNode } from "react";
import { say } from "../../../src-shared/catalogue/say";
import { classes } from "../../parts/classes";
import { FileName } from "../../parts/file-name";
import tone from "../../parts/tone.module.css";
import { useRowActions } from "../../state/stores";
import style from "./queue-table.module.css";

interface NameCellProps {
  readonly batchId: string;
  readonly name: string;
  /** Type and source, under the name or beside it. */
  readonly line: string;
  readonly onOpen?: (() => void) | undefined;
}

/** The file's name and what it is. What the last action on the row came to is told here. */
export function NameCell({ batchId, name, line, onOpen }: NameCellProps) {
  const failure = useRowActions((state) => state.failures.get(batchId));
  const shown = <FileName name={name} />;
  return (
    <td role="cell" className={style.file}>
      {onOpen === undefined ? (
        <span className={style.name}>{shown}</span>
      ) : (
        <button type="button" className={style.name} tabIndex={-1} onClick={onOpen}>
          {shown}
        </button>
      )}
      {failure === undefined ? (
        <span className={style.line}>{line}</span>
      ) : (
        <span className={classes(style.line, tone.bad)}>{`${say(failure.code, failure.params).title}.`}</span>
      )}
    </td>
  );
}

/** The icon of the row's state. */
export function IconCell({ children }: { children: ReactNode }) {
  return (
    <td role="cell" className={style.icon}>
      {children}
    </td>
  );
}

/** A sentence in the place of the counts. */
export function SentenceCell({ children, strong = false }: { children: ReactNode; strong?: boolean }) {
  return (
    <td role="cell" colSpan={4} className={classes(style.sentence, strong && style.strong)}>
      {children}
    </td>
  );
}

/** A number of the row: `hide` names the width it is dropped at. */
export function NumberCell({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <td role="cell" className={classes(style.number, className)}>
      {children}
    </td>
  );
}

/** What can be done to the row. */
export function ActionCell({ children }: { children?: ReactNode }) {
  return (
    <td role="cell" className={style.action}>
      {children}
    </td>
  );
}
