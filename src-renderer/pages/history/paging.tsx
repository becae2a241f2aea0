import { historyCopy, shownOf } from "../../copy/history";
import { Button } from "../../parts/button";
import { PAGE_SIZE } from "../../state/history-query";
import style from "./history.module.css";

interface PagingProps {
  /** From 1. */
  readonly page: number;
  /** Jobs on this page, and on all of them. */
  readonly shown: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
}

/** Which jobs of how many are shown, and the way to the others. Nothing where all fit on one page. */
export function Paging({ page, shown, count, onPage }: PagingProps) {
  if (count <= PAGE_SIZE && page === 1) return null;
  const first = (page - 1) * PAGE_SIZE + 1;
  const last = first + shown - 1;
  return (
    <nav className={style.paging} aria-label={historyCopy.paging}>
      <span>{shownOf(first, last, count)}</span>
      {page > 1 && <Button onClick={() => onPage(page - 1)}>{historyCopy.previous}</Button>}
      {last < count && <Button onClick={() => onPage(page + 1)}>{historyCopy.next}</Button>}
    </nav>
  );
}
