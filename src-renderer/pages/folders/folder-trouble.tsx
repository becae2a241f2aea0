import { CloudOff, OctagonX } from "lucide-react";
import { say } from "../../../src-shared/catalogue/say";
import type { FolderView } from "../../../src-shared/contract/folders";
import { folderStateCopy } from "../../copy/folders";
import { folderLine } from "../../copy/folder-lines";
import { sentences } from "../../copy/sentences";
import { Notice } from "../../parts/notice";
import { Prose } from "../../parts/prose";
import style from "./folder-detail.module.css";

/** A folder that cannot be watched says so above its rule, with the system's own words. */
export function FolderTrouble({ folder, now }: { folder: FolderView; now: number }) {
  if (folder.state !== "out_of_reach" && folder.state !== "not_allowed") return null;
  const away = folder.state === "out_of_reach";
  const said = folder.failure === null ? null : say(folder.failure.code, folder.failure.params);
  return (
    <div className={style.trouble}>
      <Notice
        tone={away ? "wait" : "bad"}
        icon={away ? CloudOff : OctagonX}
        title={`${folderStateCopy[folder.state]}.`}
      >
        {folderLine(folder, { now, name: null })}{" "}
        {said !== null && <Prose>{sentences(said.text, said.remedy)}</Prose>}
      </Notice>
    </div>
  );
}
