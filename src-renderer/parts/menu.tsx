import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement } from "react";
import style from "./menu.module.css";

export interface MenuAction {
  readonly label: string;
  /** The key that does the same, if there is one. */
  readonly keys?: string;
  readonly onSelect: () => void;
}

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly actions: readonly MenuAction[];
  readonly align?: "start" | "end";
}

/** Actions behind a button. Only those that exist: nothing is greyed out. */
export function Menu({ trigger, actions, align = "end" }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} className={style.place}>
          <Base.Popup className={style.menu}>
            {actions.map((action) => (
              <Base.Item key={action.label} className={style.item} onClick={action.onSelect}>
                {action.label}
                {action.keys !== undefined && <kbd className={style.keys}>{action.keys}</kbd>}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
