import { FolderPlus } from "lucide-react";
import type { FoldersView } from "../../../src-shared/contract/folders";
import { mayDo } from "../../../src-shared/contract/role";
import { foldersCopy } from "../../copy/folders";
import { Button } from "../../parts/button";
import { EmptyState } from "../../parts/empty-state";
import { Page } from "../../parts/page";
import { PageHeader } from "../../parts/page-header";
import { SkeletonRows } from "../../parts/skeleton-rows";
import { useFolders, useSession } from "../../state/stores";
import { FoldersBody } from "./folders-body";
import { FoldersNotice } from "./folders-notice";
import { NotWatched } from "./new-folder-panel";
import { useNewFolder } from "./use-new-folder";
import type { Adding } from "./use-new-folder";
import { useSelectedFolder } from "./use-selected-folder";
import { BackButton } from "./back-button";
import style from "./folders-page.module.css";

/** The folders that import what is dropped in them, and the rule of one. `id` is the one of the address. */
export function FoldersPage({ id }: { id: string | null }) {
  const view = useFolders((state) => state.view);
  const failure = useFolders((state) => state.failure);
  const adding = useNewFolder();
  const { single, selected } = useSelectedFolder(view, id);
  const isBack = single && (selected !== null || adding.chosen !== null);
  return (
    <Page
      header={
        <PageHeader
          title={foldersCopy.title}
          back={isBack ? <BackButton onBack={adding.cancel} /> : undefined}
        >
          {adding.allowed && !isBack && (
            <Button variant="primary" icon={FolderPlus} onClick={adding.choose}>
              {foldersCopy.watch}
            </Button>
          )}
        </PageHeader>
      }
    >
      {failure !== null && <NotWatched failure={failure} />}
      {view === null && failure === null && <SkeletonRows rows={4} label={foldersCopy.loading} />}
      {view !== null && <Watched view={view} id={id} adding={adding} />}
    </Page>
  );
}

interface WatchedProps {
  readonly view: FoldersView;
  readonly id: string | null;
  readonly adding: Adding;
}

function Watched({ view, id, adding }: WatchedProps) {
  const { chosen, failure, cancel } = adding;
  const nothing = view.folders.length === 0 && chosen === null;
  return (
    <div className={style.page}>
      <FoldersNotice runner={view.runner} />
      {chosen === null && failure !== null && <NotWatched failure={failure} onDismiss={cancel} />}
      {nothing ? <Nothing /> : <FoldersBody view={view} id={id} adding={adding} />}
    </div>
  );
}

function Nothing() {
  const role = useSession((state) => state.session?.actor.role ?? "viewer");
  return (
    <EmptyState title={foldersCopy.empty}>
      {mayDo(role, "analyst") ? foldersCopy.emptyText : foldersCopy.emptyViewer}
    </EmptyState>
  );
}
