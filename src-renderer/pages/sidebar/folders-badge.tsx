import { TriangleAlert } from "lucide-react";
import { formatCount } from "../../copy/format-count";
import { sidebarCopy } from "../../copy/sidebar";
import { classes } from "../../parts/classes";
import { Icon } from "../../parts/icon";
import tone from "../../parts/tone.module.css";
import { inTrouble } from "../../state/folders-store";
import { useFolders } from "../../state/stores";
import style from "./sidebar.module.css";

/** How many watched folders are in trouble: out of reach, or not to be read. */
export function FoldersBadge() {
  const count = useFolders((state) => inTrouble(state.view?.folders ?? []));
  if (count === 0) return null;
  return (
    <span className={classes(style.badge, tone.warn)} title={sidebarCopy.inTrouble(count)}>
      <Icon icon={TriangleAlert} small />
      <span aria-hidden="true">{formatCount(count)}</span>
      <span className="sr-only">{sidebarCopy.inTrouble(count)}</span>
    </span>
  );
}
