import { useState } from "react";
import { useStore } from "zustand";
import type { FolderView } from "../../../src-shared/contract/folders";
import { useClient } from "../../client/client-context";
import { planCopy, ruleCopy } from "../../copy/folder-rule";
import { ChoiceMenu } from "../../parts/choice-menu";
import { createPlanFilesStore } from "../../state/plan-files-store";
import { FixedPart, RulePart } from "./rule-part";

/** Neither is a batch id. */
const ANY = "any";
const OWN = "own";

interface PlanPartProps {
  readonly folder: Pick<FolderView, "planned" | "planSummary">;
  /** Without it the layout cannot be changed. */
  readonly onChange: ((batchId: string | null) => void) | null;
}

/** How the files are read: each by itself, or all like one that was imported before. */
export function PlanPart({ folder, onChange }: PlanPartProps) {
  const client = useClient();
  const [store] = useState(() => createPlanFilesStore(client));
  const { files, load } = useStore(store);
  const own = folder.planSummary ?? planCopy.own;
  const text = folder.planned ? own : planCopy.any;
  if (onChange === null) return <FixedPart>{text}</FixedPart>;
  const choices = [
    { value: ANY, label: planCopy.any, note: planCopy.anyNote },
    ...(folder.planned ? [{ value: OWN, label: own }] : []),
    ...(files ?? []).map((job) => ({
      value: job.batchId,
      label: planCopy.like(job.filename),
      note: planCopy.likeNote,
    })),
  ];
  return (
    <ChoiceMenu
      trigger={<RulePart label={ruleCopy.parts.plan} text={text} />}
      label={ruleCopy.parts.plan}
      choices={choices}
      value={folder.planned ? OWN : ANY}
      onChange={(value) => onChange(value === ANY ? null : value)}
      onOpen={() => void load()}
    />
  );
}
