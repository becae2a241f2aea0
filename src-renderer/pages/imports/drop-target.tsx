import { dragCopy } from "../../copy/imports";
import { KeyCap } from "../../parts/key-cap";
import { onMac } from "../../parts/shortcuts";
import { useMedia } from "../../parts/use-media";
import style from "./drop-target.module.css";
import type { FileDrag } from "./file-drag";
import { LandingCells } from "./landing-cells";
import { useAddFiles } from "./use-add-files";
import { useFileDrag } from "./use-file-drag";
import { useImportOptions } from "./use-import-options";

/** Files dragged over the window: it shows where they would land, and takes them. */
export function DropTarget() {
  const { allowed } = useImportOptions();
  const { drop } = useAddFiles();
  const drag = useFileDrag(allowed, (files, dryRun) => drop(files, dryRun || undefined));
  return drag === null ? null : <Over drag={drag} />;
}

function Over({ drag }: { drag: FileDrag }) {
  const options = useImportOptions();
  const still = useMedia("(prefers-reduced-motion: reduce)");
  const dryRun = options.dryRun || drag.dryRun;
  return (
    <div className={style.over} data-part="drop-target">
      <p className={style.title}>{dragCopy.title(drag.files, dryRun)}</p>
      <p className={style.text}>
        {typeText[options.typeChoice]} {dryRun ? dragCopy.nothingSaved : dragCopy.skipped}
      </p>
      <dl className={style.keys}>
        <dt>
          <KeyCap>{onMac ? "Option" : "Alt"}</KeyCap>
        </dt>
        <dd>{dragCopy.dryRun}</dd>
        <dt>
          <KeyCap>Esc</KeyCap>
        </dt>
        <dd>{dragCopy.cancel}</dd>
      </dl>
      <LandingCells x={still ? null : drag.x} />
    </div>
  );
}

const typeText = { auto: dragCopy.typeAuto, hh: dragCopy.typeHh, daily: dragCopy.typeDaily } as const;
