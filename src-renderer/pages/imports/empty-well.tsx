import { FilePlusCorner } from "lucide-react";
import { importsCopy } from "../../copy/imports";
import { Button } from "../../parts/button";
import { modKey } from "../../parts/shortcuts";
import style from "./empty-well.module.css";
import { Ruler } from "./ruler";
import { useImportOptions } from "./use-import-options";

/** The first screen: what to do, large, before anything was ever imported. */
export function EmptyWell({ onChoose }: { onChoose: () => void }) {
  const { allowed, picker } = useImportOptions();
  return (
    <section className={style.well} aria-labelledby="empty-title">
      <h2 id="empty-title" className={style.title}>
        {importsCopy.wellTitle}
      </h2>
      <p className={style.text}>{allowed ? importsCopy.wellText : importsCopy.wellViewer}</p>
      {allowed && <p className={style.text}>{importsCopy.wellPromise}</p>}
      {picker && (
        <div className={style.actions}>
          <Button variant="primary" icon={FilePlusCorner} keys={modKey("O")} onClick={onChoose}>
            {importsCopy.choose}
          </Button>
        </div>
      )}
      <Ruler tall />
    </section>
  );
}
