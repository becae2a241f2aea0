import { Ellipsis, FolderOpen, Pause, Play } from "lucide-react";
import { useState } from "react";
import type { FolderView } from "../../../src-shared/contract/folders";
import { foldersCopy } from "../../copy/folders";
import { Button } from "../../parts/button";
import { IconButton } from "../../parts/icon-button";
import { Menu } from "../../parts/menu";
import style from "./folder-detail.module.css";
import { FolderTitle } from "./folder-title";
import type { FolderActions } from "./use-folder-actions";

interface FolderHeadProps {
  readonly folder: FolderView;
  /** Without them the folder can only be looked at. */
  readonly actions: FolderActions | null;
  readonly onOpen: (() => void) | null;
  readonly onRemove: () => void;
}

/** The folder's name and what can be done with it. */
export function FolderHead({ folder, actions, onOpen, onRemove }: FolderHeadProps) {
  const [renaming, setRenaming] = useState(false);
  const onDone = (name: string | null) => {
    setRenaming(false);
    if (name !== null) void actions?.rename(folder.id, name);
  };
  return (
    <header className={style.head}>
      <FolderTitle name={folder.name} renaming={renaming} onDone={onDone} />
      <div className={style.actions}>
        {actions !== null && <PauseButton folder={folder} actions={actions} />}
        {onOpen !== null && (
          <Button variant="quiet" icon={FolderOpen} onClick={onOpen}>
            {foldersCopy.open}
          </Button>
        )}
        {actions !== null && (
          <Menu
            trigger={<IconButton label={foldersCopy.more(folder.name)} icon={Ellipsis} />}
            actions={[
              { label: foldersCopy.rename, onSelect: () => setRenaming(true) },
              {
                label: folder.polling ? foldersCopy.local : foldersCopy.share,
                onSelect: () => actions.setPolling(folder.id, !folder.polling),
              },
              { label: foldersCopy.remove, keys: foldersCopy.removeKey, onSelect: onRemove },
            ]}
          />
        )}
      </div>
    </header>
  );
}

function PauseButton({ folder, actions }: { folder: FolderView; actions: FolderActions }) {
  const paused = folder.paused !== null;
  return (
    <Button
      variant="quiet"
      icon={paused ? Play : Pause}
      onClick={() => (paused ? actions.resume : actions.pause)(folder.id)}
    >
      {paused ? foldersCopy.resume : foldersCopy.pause}
    </Button>
  );
}
