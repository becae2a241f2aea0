import { ArrowLeft, Ban, CopyPlus, Download, RotateCw, Undo2 } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { JobView } from "../../../src-shared/contract/job-view";
import { downloadRejects, jobDetailCopy } from "../../copy/job-detail";
import { Button } from "../../parts/button";
import { FileName } from "../../parts/file-name";
import { IconButton } from "../../parts/icon-button";
import { PageHeader } from "../../parts/page-header";
import { primaryAction, type JobAction } from "./job-actions";

interface JobHeaderProps {
  readonly job: JobView;
  readonly actions: readonly JobAction[];
  readonly perform: Readonly<Record<JobAction, () => Promise<void>>>;
  /** Whether the line that asks before an undo is open. */
  readonly asksUndo: boolean;
  readonly onBack: () => void;
}

const icons: Readonly<Record<JobAction, LucideIcon>> = {
  rejects: Download,
  cancel: Ban,
  retry: RotateCw,
  importAgain: CopyPlus,
  undo: Undo2,
};

/** The job's name and what can be done with it; the likeliest stands last. */
export function JobHeader({ job, actions, perform, asksUndo, onBack }: JobHeaderProps) {
  return (
    <PageHeader title={<FileName name={job.filename} />} back={<BackButton onBack={onBack} />}>
      {[...actions].reverse().map((action) => (
        <Button
          key={action}
          icon={icons[action]}
          variant={action === primaryAction(job) ? "primary" : "plain"}
          aria-expanded={action === "undo" ? asksUndo : undefined}
          data-action={action}
          onClick={() => void perform[action]()}
        >
          {actionName(action, job)}
        </Button>
      ))}
    </PageHeader>
  );
}

export function BackButton({ onBack }: { onBack: () => void }) {
  return <IconButton label={jobDetailCopy.back} icon={ArrowLeft} onClick={onBack} />;
}

const actionName = (action: JobAction, job: JobView) =>
  action === "rejects" ? downloadRejects(job.failedRows) : jobDetailCopy[action];
