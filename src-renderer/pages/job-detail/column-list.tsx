import { noRowsCopy } from "../../copy/no-rows";
import style from "./column-list.module.css";

interface ColumnListProps {
  readonly names: readonly string[];
  /** Each with its number in the plan, from 0. */
  readonly numbered?: boolean;
}

/** The headings of the file as they were found; nothing where they are not known. */
export function ColumnList({ names, numbered = false }: ColumnListProps) {
  if (names.length === 0) return null;
  return (
    <>
      <h3>{noRowsCopy.columnsFound}</h3>
      <ol className={style.columns}>
        {names.map((name, i) => (
          <li key={i}>
            {numbered && <span className={style.number}>{i} </span>}
            {name}
          </li>
        ))}
      </ol>
    </>
  );
}
