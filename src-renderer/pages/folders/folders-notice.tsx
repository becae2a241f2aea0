import { Monitor } from "lucide-react";
import type { FoldersView } from "../../../src-shared/contract/folders";
import { foldersCopy } from "../../copy/folders";
import { Notice } from "../../parts/notice";
import style from "./folders-page.module.css";

/** Who watches the folders, where it is not this window. */
export function FoldersNotice({ runner }: Pick<FoldersView, "runner">) {
  if (runner.here) return null;
  const { holder } = runner;
  return (
    <div className={style.notice}>
      <Notice
        tone={holder === null ? "warn" : "idle"}
        icon={Monitor}
        title={holder === null ? foldersCopy.noRunner : foldersCopy.nobody(holder)}
      >
        {holder === null ? foldersCopy.noRunnerText : foldersCopy.nobodyText}
      </Notice>
    </div>
  );
}
