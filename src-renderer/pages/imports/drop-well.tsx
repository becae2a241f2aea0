import { ArrowDownToLine } from "lucide-react";
import { importsCopy } from "../../copy/imports";
import { Icon } from "../../parts/icon";
import style from "./drop-well.module.css";
import { ImportOptions } from "./import-options";
import { Ruler } from "./ruler";
import { useImportOptions } from "./use-import-options";

/** Says that the whole window takes files, and how they are imported. */
export function DropWell() {
  const { allowed } = useImportOptions();
  return (
    <section className={style.well} aria-label={importsCopy.wellTitle}>
      <Icon icon={ArrowDownToLine} />
      <div className={style.words}>
        <p className={style.title}>{importsCopy.wellTitle}</p>
        <p className={style.text}>{allowed ? importsCopy.wellText : importsCopy.wellViewer}</p>
      </div>
      {allowed && <ImportOptions waitToo />}
      <Ruler />
    </section>
  );
}
