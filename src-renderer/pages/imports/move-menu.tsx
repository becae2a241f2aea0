import { ArrowUpDown } from "lucide-react";
import { moveKeys, queueCopy } from "../../copy/queue";
import { IconButton } from "../../parts/icon-button";
import { Menu, type MenuAction } from "../../parts/menu";
import { useRow } from "./row-context";
import style from "./queue-table.module.css";

/** The places a waiting file can go to, from a button that shows with the pointer or the focus on its row. */
export function MoveMenu({ batchId, name }: { batchId: string; name: string }) {
  const { handlers, current, movable } = useRow();
  const at = movable.indexOf(batchId);
  if (at < 0 || movable.length < 2) return null;
  const place = (to: "first" | "earlier" | "later" | "last", keys?: string): MenuAction => ({
    label: queueCopy[to],
    ...(keys !== undefined && { keys }),
    onSelect: () => handlers.place(batchId, name, to),
  });
  const up = at > 0 ? [place("first"), place("earlier", moveKeys.earlier)] : [];
  const down = at < movable.length - 1 ? [place("later", moveKeys.later), place("last")] : [];
  return (
    <Menu
      trigger={
        <IconButton
          className={style.shy}
          label={queueCopy.move(name)}
          icon={ArrowUpDown}
          tabIndex={current === batchId ? 0 : -1}
        />
      }
      actions={[...up, ...down]}
    />
  );
}
