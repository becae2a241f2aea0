import { FilePlusCorner } from "lucide-react";
import type { QueueView } from "../../../src-shared/contract/queue-view";
import type { WireFailure } from "../../../src-shared/failure";
import { importsCopy } from "../../copy/imports";
import { Button } from "../../parts/button";
import { Page } from "../../parts/page";
import { PageHeader } from "../../parts/page-header";
import { modKey } from "../../parts/shortcuts";
import { SkeletonRows } from "../../parts/skeleton-rows";
import { useTitleAsHeir } from "../../parts/use-heir";
import { useQueue } from "../../state/stores";
import { DropWell } from "./drop-well";
import { EmptyWell } from "./empty-well";
import { ImportOptions } from "./import-options";
import { FailureNotice, ImportsNotices } from "./imports-notices";
import { PauseMenu } from "./pause-menu";
import { QueueList } from "./queue-list";
import { SampleList } from "./sample-list";
import { useAddFiles } from "./use-add-files";
import { useImportOptions } from "./use-import-options";
import { useQueueAnnouncements } from "./use-queue-announcements";
import { useWaitForResult } from "./use-wait-for-result";

/** The main screen: drop, watch them go in, see what came of each. */
export function ImportsPage() {
  const view = useQueue((state) => state.view);
  const failure = useQueue((state) => state.failure);
  useQueueAnnouncements(view);
  useWaitForResult(view);
  if (view === null) return <NotYet failure={failure} />;
  return isEmpty(view) ? <Empty view={view} /> : <Queue view={view} />;
}

/** Nothing was ever imported, and nothing is on its way. */
function isEmpty(view: QueueView): boolean {
  return !view.everImported && view.importing.length + view.waitingCount + view.spooled.length === 0;
}

function NotYet({ failure }: { failure: WireFailure | null }) {
  return (
    <Page header={<PageHeader title={importsCopy.title} />}>
      {failure === null ? (
        <SkeletonRows rows={6} label={importsCopy.loading} />
      ) : (
        <FailureNotice failure={failure} />
      )}
    </Page>
  );
}

function Empty({ view }: { view: QueueView }) {
  const { allowed } = useImportOptions();
  const { choose, addSample } = useAddFiles();
  return (
    <Page
      header={
        <PageHeader title={importsCopy.title}>{allowed && <ImportOptions waitToo={false} />}</PageHeader>
      }
    >
      <EmptyWell onChoose={choose} />
      <ImportsNotices view={view} />
      <QueueList view={view} />
      {allowed && <SampleList onImport={addSample} />}
    </Page>
  );
}

function Queue({ view }: { view: QueueView }) {
  // Pause and Resume each leave when they were pressed.
  useTitleAsHeir(view.paused === null ? "runs" : "paused");
  const { picker } = useImportOptions();
  const { choose } = useAddFiles();
  return (
    <Page
      header={
        <PageHeader title={importsCopy.title}>
          <PauseMenu />
          {picker && (
            <Button variant="primary" icon={FilePlusCorner} keys={modKey("O")} onClick={choose}>
              {importsCopy.choose}
            </Button>
          )}
        </PageHeader>
      }
    >
      <DropWell />
      <ImportsNotices view={view} />
      <QueueList view={view} />
    </Page>
  );
}
