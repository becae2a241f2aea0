import { CloudOff, OctagonX, TriangleAlert } from "lucide-react";
import { say } from "../../../src-shared/catalogue/say";
import type { FolderView } from "../../../src-shared/contract/folders";
import { folderStateCopy } from "../../copy/folders";
import { notAllowedLine, outOfReachLine } from "../../copy/folder-lines";
import { sentences } from "../../copy/sentences";
import { Notice } from "../../parts/notice";
import { Prose } from "../../parts/prose";
import style from "./folder-detail.module.css";

interface FolderTroubleProps {
  readonly folder: FolderView;
  readonly now: number;
}

/** What is wrong with a folder or with one of its files stands above its rule, with the system's own words. */
export function FolderTrouble({ folder, now }: FolderTroubleProps) {
  const { state, failure } = folder;
  const said = failure === null ? null : say(failure.code, failure.params);
  if (state === "out_of_reach")
    return (
      <Trouble tone="wait" icon={CloudOff} title={folderStateCopy[state]}>
        {sentences(outOfReachLine(folder, now), said?.text ?? "")}
      </Trouble>
    );
  if (state === "not_allowed")
    return (
      <Trouble tone="bad" icon={OctagonX} title={folderStateCopy[state]}>
        {sentences(notAllowedLine(navigator.userAgent), said?.text ?? "", said?.remedy ?? "")}
      </Trouble>
    );
  if (said === null) return null;
  return (
    <Trouble tone="warn" icon={TriangleAlert} title={said.title}>
      {sentences(said.text, said.remedy)}
    </Trouble>
  );
}

interface TroubleProps {
  readonly tone: "wait" | "bad" | "warn";
  readonly icon: typeof CloudOff;
  readonly title: string;
  readonly children: string;
}

function Trouble({ tone, icon, title, children }: TroubleProps) {
  return (
    <div className={style.trouble}>
      <Notice tone={tone} icon={icon} title={`${title}.`}>
        <Prose>{children}</Prose>
      </Notice>
    </div>
  );
}
