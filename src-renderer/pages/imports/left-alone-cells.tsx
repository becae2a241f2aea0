import { FileX } from "lucide-react";
import { leftAloneSentence } from "../../copy/job-lines";
import { Icon } from "../../parts/icon";
import tone from "../../parts/tone.module.css";
import type { LeftAlone } from "../../state/imports-store";
import { DismissButton } from "./dismiss-button";
import style from "./queue-table.module.css";
import { ActionCell, IconCell, NameCell } from "./row-frame";

/** A file that was offered and not taken in: why, until it is removed from the list. */
export function LeftAloneCells({ file }: { file: LeftAlone }) {
  return (
    <>
      <IconCell>
        <Icon icon={FileX} className={tone.bad} />
      </IconCell>
      <NameCell batchId={file.key} name={file.filename} line="" />
      <td role="cell" colSpan={5} className={style.reason}>
        {leftAloneSentence(file.filename, file.failure.code, file.failure.params)}
      </td>
      <ActionCell>
        <DismissButton rowKey={file.key} name={file.filename} />
      </ActionCell>
    </>
  );
}
