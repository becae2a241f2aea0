import { folderSettings, type FolderView } from "../../../src-shared/contract/folders";
import { typeChoice } from "../../../src-shared/jobs/import-plan";
import { afterwardsCopy, dryRunCopy, folderTypeCopy, onFailureCopy } from "../../copy/folder-rule";
import { quietText, recursiveCopy, ruleCopy } from "../../copy/folder-rule";
import type { Choice } from "../../parts/choice-menu";
import type { FolderChange } from "../../state/folders-store";
import { GlobPart } from "./glob-part";
import { PathPart } from "./path-part";
import { PlanPart } from "./plan-part";
import { ChoicePart } from "./rule-part";
import { SchedulePart } from "./schedule-part";
import style from "./sentence.module.css";

/** What can be done with a folder's rule; null: it can only be read. */
export interface RuleHandlers {
  /** Whether it was kept. */
  readonly change: (change: FolderChange) => Promise<boolean>;
  readonly setPlan: (batchId: string | null) => Promise<boolean>;
}

export interface FolderRuleProps {
  readonly folder: FolderView;
  /** Why the last change was refused. */
  readonly fault: string | null;
  readonly handlers: RuleHandlers | null;
  readonly onOpen: (() => void) | null;
}

const { parts } = ruleCopy;

/** What happens to a file that appears, as a sentence whose bold parts can be changed. */
export function FolderRule(props: FolderRuleProps) {
  return (
    <p className={style.rule}>
      <WhichFiles {...props} />
      <HowImported {...props} />
      <WhatThen {...props} />
    </p>
  );
}

function WhichFiles({ folder, fault, handlers, onOpen }: FolderRuleProps) {
  const set = setter(handlers);
  return (
    <>
      {ruleCopy.named}{" "}
      <GlobPart
        glob={folder.glob}
        fault={fault}
        onChange={handlers && ((glob) => handlers.change({ glob }))}
      />{" "}
      {ruleCopy.appears} <PathPart path={folder.path} onOpen={onOpen} />{" "}
      <ChoicePart
        label={parts.recursive}
        choices={recursiveChoices}
        value={folder.recursive ? "yes" : "no"}
        onChange={set && ((value) => set({ recursive: value === "yes" }))}
      />
      {ruleCopy.quiet}{" "}
      <ChoicePart
        label={parts.quietSeconds}
        choices={quietChoices(folder.quietSeconds)}
        value={String(folder.quietSeconds)}
        onChange={set && ((value) => set({ quietSeconds: Number(value) }))}
      />
    </>
  );
}

function HowImported({ folder, handlers }: FolderRuleProps) {
  const set = setter(handlers);
  return (
    <>
      {", "}
      <ChoicePart
        label={parts.dryRun}
        choices={dryRunChoices}
        value={folder.dryRun ? "yes" : "no"}
        onChange={set && ((value) => set({ dryRun: value === "yes" }))}
      />{" "}
      {ruleCopy.as}{" "}
      <ChoicePart<FolderView["typeChoice"]>
        label={parts.typeChoice}
        choices={typeChoices}
        value={folder.typeChoice}
        onChange={set && ((typeChoice) => set({ typeChoice }))}
      />
      {ruleCopy.in}{" "}
      <PlanPart folder={folder} onChange={handlers && ((batchId) => void handlers.setPlan(batchId))} />
    </>
  );
}

function WhatThen(props: FolderRuleProps) {
  const { folder, fault, handlers } = props;
  return (
    <>
      {/* A checked file is not in: nothing is done with it, whatever is set for those that are. */}
      {folder.dryRun ? ruleCopy.leftThere : <WhereTo {...props} />}
      {ruleCopy.look}{" "}
      <SchedulePart
        schedule={folder.schedule}
        words={folder.scheduleWords}
        fault={fault}
        onChange={handlers && ((schedule) => handlers.change({ schedule }))}
      />
      {ruleCopy.end}
    </>
  );
}

function WhereTo({ folder, handlers }: FolderRuleProps) {
  const set = setter(handlers);
  return (
    <>
      {ruleCopy.then}{" "}
      <ChoicePart<FolderView["afterwards"]>
        label={parts.afterwards}
        choices={afterwardsChoices}
        value={folder.afterwards}
        onChange={set && ((afterwards) => set({ afterwards }))}
      />
      {ruleCopy.ifItFails}{" "}
      <ChoicePart<FolderView["onFailure"]>
        label={parts.onFailure}
        choices={onFailureChoices}
        value={folder.onFailure}
        onChange={set && ((onFailure) => set({ onFailure }))}
      />
    </>
  );
}

const setter = (handlers: RuleHandlers | null) =>
  handlers && ((change: FolderChange) => void handlers.change(change));

const recursiveChoices: readonly Choice<"yes" | "no">[] = [
  { value: "yes", label: recursiveCopy.yes, note: recursiveCopy.yesNote },
  { value: "no", label: recursiveCopy.no },
];

const dryRunChoices: readonly Choice<"yes" | "no">[] = [
  { value: "no", label: dryRunCopy.no },
  { value: "yes", label: dryRunCopy.yes, note: dryRunCopy.yesNote },
];

const typeChoices = typeChoice.options.map((value) => ({ value, label: folderTypeCopy[value] }));
const afterwardsChoices = folderSettings.shape.afterwards.options.map((value) => ({
  value,
  ...afterwardsCopy[value],
}));
const onFailureChoices = folderSettings.shape.onFailure.options.map((value) => ({
  value,
  ...onFailureCopy[value],
}));

/** Seconds without growth that are offered, and what is in force. */
function quietChoices(seconds: number): readonly Choice<string>[] {
  const offered = [...new Set([2, 5, 10, 30, 60, 300, seconds])].sort((a, b) => a - b);
  return offered.map((value) => ({ value: String(value), label: quietText(value) }));
}
