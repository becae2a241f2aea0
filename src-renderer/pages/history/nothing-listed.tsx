import { historyCopy } from "../../copy/history";
import { Button } from "../../parts/button";
import { EmptyState } from "../../parts/empty-state";
import style from "./history.module.css";

interface NothingListedProps {
  readonly filtered: boolean;
  readonly count: number;
  readonly onClear: () => void;
  readonly onFirst: () => void;
}

/** Why no row is shown: nothing was imported yet, nothing matches, or the page is past the last one. */
export function NothingListed({ filtered, count, onClear, onFirst }: NothingListedProps) {
  if (count > 0)
    return (
      <EmptyState
        title={historyCopy.pageGone}
        action={<Button onClick={onFirst}>{historyCopy.firstPage}</Button>}
      />
    );
  if (!filtered) return <EmptyState title={historyCopy.empty}>{historyCopy.emptyText}</EmptyState>;
  return (
    <p className={style.noMatch}>
      {historyCopy.noMatch}{" "}
      <Button variant="link" onClick={onClear}>
        {historyCopy.clear}.
      </Button>
    </p>
  );
}
