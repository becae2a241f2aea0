import type { KeyboardEvent } from "react";
import { Link, useLocation } from "wouter";
import type { FolderView } from "../../../src-shared/contract/folders";
import { folderPath } from "../../client/folder-path";
import { foldersCopy } from "../../copy/folders";
import { folderLine } from "../../copy/folder-lines";
import type { Reader } from "../../copy/folder-lines";
import { classes } from "../../parts/classes";
import { FileName } from "../../parts/file-name";
import { useNow } from "../../parts/use-now";
import type { FolderId } from "../../state/folders-store";
import { useSession } from "../../state/stores";
import { focusFolderTitle } from "./focus-folder-title";
import { FolderMark } from "./folder-mark";
import { useImportedPercent } from "./use-imported-percent";
import style from "./folder-list.module.css";

interface FolderListProps {
  readonly folders: readonly FolderView[];
  /** The one that is shown beside the list. */
  readonly selected: FolderView | null;
  /** The one that Tab goes to; null: the first. */
  readonly reachable: FolderId | null;
  /** A folder was chosen, also the one that is shown already. */
  readonly onChoose: () => void;
}

/** The watched folders, each with its state, its path and what there is to know of it. */
export function FolderList({ folders, selected, reachable, onChoose }: FolderListProps) {
  const name = useSession((state) => state.session?.actor.name ?? null);
  const reader = { now: useNow(1000), name };
  return (
    <nav aria-label={foldersCopy.list} className={style.pane}>
      <ul className={style.list}>
        {folders.map((folder, i) => (
          <li key={folder.id}>
            <Entry
              folder={folder}
              reader={reader}
              chosen={folder.id === selected?.id}
              onChoose={onChoose}
              reachable={reachable === null ? i === 0 : folder.id === reachable}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface EntryProps {
  readonly folder: FolderView;
  readonly reader: Reader;
  readonly chosen: boolean;
  readonly reachable: boolean;
  readonly onChoose: () => void;
}

function Entry({ folder, reader, chosen, reachable, onChoose }: EntryProps) {
  const percent = useImportedPercent(folder);
  const [, go] = useLocation();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    onChoose();
    go(folderPath(folder.id));
    focusFolderTitle();
  };
  return (
    <Link
      href={folderPath(folder.id)}
      className={classes(style.entry, chosen && style.chosen)}
      aria-current={chosen ? "true" : undefined}
      tabIndex={reachable ? 0 : -1}
      data-row={folder.id}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <span className={style.first}>
        <b className={style.name}>{folder.name}</b>
        <FolderMark state={folder.state} percent={percent} />
      </span>
      <span className={style.path}>
        <FileName name={folder.path} />
      </span>
      <span className={style.line}>{folderLine(folder, reader)}</span>
    </Link>
  );
}
