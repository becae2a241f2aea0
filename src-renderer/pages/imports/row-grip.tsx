import { GripVertical } from "lucide-react";
import { Icon } from "../../parts/icon";
import { useRow } from "./row-context";
import style from "./queue-table.module.css";

/** Drags a waiting file to another place; for the pointer only: keys and the menu do the same. */
export function RowGrip({ batchId }: { batchId: string }) {
  const { movable, press } = useRow();
  if (movable.length < 2 || !movable.includes(batchId)) return null;
  return (
    <span className={style.grip} data-grip aria-hidden="true" onPointerDown={press(batchId)}>
      <Icon icon={GripVertical} small />
    </span>
  );
}
