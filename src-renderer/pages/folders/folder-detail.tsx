import { say } from "../../../src-shared/catalogue/say";
import type { FolderView } from "../../../src-shared/contract/folders";
import { useNow } from "../../parts/use-now";
import { useFolders } from "../../state/stores";
import { Arrivals } from "./arrivals";
import { FolderHead } from "./folder-head";
import { FolderNotes, Refused } from "./folder-notes";
import { FolderRule } from "./folder-rule";
import { FolderTrouble } from "./folder-trouble";
import { useFolderAccess } from "./use-folder-access";
import style from "./folder-detail.module.css";

interface FolderDetailProps {
  readonly folder: FolderView;
  readonly onRemove: () => void;
}

/** One watched folder: its rule, when files arrive in it, and the latest of them. */
export function FolderDetail({ folder, onRemove }: FolderDetailProps) {
  const { actions, ruleHandlers, openFolder } = useFolderAccess(folder.id);
  const refusal = useFolders((state) => state.refusals.get(folder.id));
  const dismiss = useFolders((state) => state.dismiss);
  const now = useNow(1000);
  const fault = refusal === undefined ? null : say(refusal.code, refusal.params).text;
  return (
    <section className={style.detail} aria-label={folder.name}>
      <FolderHead folder={folder} actions={actions} onOpen={openFolder} onRemove={onRemove} />
      <FolderTrouble folder={folder} now={now} />
      <FolderRule folder={folder} fault={fault} handlers={ruleHandlers} onOpen={openFolder} />
      {refusal !== undefined && <Refused failure={refusal} onDismiss={() => dismiss(folder.id)} />}
      <FolderNotes
        folder={folder}
        now={now}
        onRunNow={actions === null ? null : () => actions.runNow(folder.id)}
      />
      <Arrivals folder={folder} now={now} />
    </section>
  );
}
