import { Link } from "wouter";
import type { FoldersView, FolderView } from "../../../src-shared/contract/folders";
import { foldersCopy } from "../../copy/folders";
import { EmptyState } from "../../parts/empty-state";
import { FolderDetail } from "./folder-detail";
import { FolderList } from "./folder-list";
import { NewFolderPanel } from "./new-folder-panel";
import { useFolderKeys } from "./use-folder-keys";
import type { Adding } from "./use-new-folder";
import { useRemoveFolder } from "./use-remove-folder";
import { useSelectedFolder } from "./use-selected-folder";
import style from "./folders-page.module.css";

interface FoldersBodyProps {
  readonly view: FoldersView;
  readonly id: string | null;
  readonly adding: Adding;
}

/** The list, and beside it one folder or the one that is being added; where there is no room, one of the two. */
export function FoldersBody({ view, id, adding }: FoldersBodyProps) {
  const { single, selected, gone } = useSelectedFolder(view, id);
  const remove = useRemoveFolder(view.folders, single);
  const { current } = useFolderKeys({
    folders: view.folders,
    selected,
    single,
    remove,
    onChoose: adding.cancel,
  });
  const isShown = adding.chosen !== null || selected !== null || gone;
  return (
    <div className={style.panes}>
      {(!single || !isShown) && (
        <FolderList
          folders={view.folders}
          selected={adding.chosen === null ? selected : null}
          reachable={current}
          onChoose={adding.cancel}
        />
      )}
      {isShown && (
        <div className={style.pane}>
          <Shown adding={adding} selected={selected} onRemove={remove} />
        </div>
      )}
    </div>
  );
}

interface ShownProps {
  readonly adding: Adding;
  readonly selected: FolderView | null;
  readonly onRemove: (folder: FolderView) => void;
}

function Shown({ adding, selected, onRemove }: ShownProps) {
  const { chosen, failure, busy, start, cancel } = adding;
  if (chosen !== null)
    return (
      <NewFolderPanel
        chosen={chosen}
        failure={failure}
        busy={busy}
        onStart={(existing) => void start(existing)}
        onCancel={cancel}
      />
    );
  if (selected === null)
    return <EmptyState title={foldersCopy.gone} action={<Link href="/folders">{foldersCopy.back}</Link>} />;
  return <FolderDetail key={selected.id} folder={selected} onRemove={() => onRemove(selected)} />;
}
