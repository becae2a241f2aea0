import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactElement } from "react";
import { Icon } from "./icon";
import { classes } from "./classes";
import style from "./menu.module.css";

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  /** What choosing it means, under it: a warning stands here, in words. */
  readonly note?: string;
}

interface ChoiceMenuProps<V extends string> {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  /** Names the choices for a screen reader. */
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  /** null where none of them is in force. */
  readonly value: V | null;
  /** Called for a choice that was not in force before. */
  readonly onChange: (value: V) => void;
  /** Called as it opens: choices that are asked for come in while it is open. */
  readonly onOpen?: () => void;
}

/** One of a few behind a button, with what each means. */
export function ChoiceMenu<V extends string>({
  trigger,
  label,
  choices,
  value,
  onChange,
  onOpen,
}: ChoiceMenuProps<V>) {
  return (
    <Base.Root
      modal={false}
      onOpenChange={(open) => {
        if (open) onOpen?.();
      }}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align="start" sideOffset={4} className={style.place}>
          <Base.Popup className={style.menu}>
            <Base.RadioGroup
              aria-label={label}
              value={value}
              onValueChange={(next: V) => {
                if (next !== value) onChange(next);
              }}
            >
              {choices.map((choice) => (
                <Base.RadioItem
                  key={choice.value}
                  value={choice.value}
                  label={choice.label}
                  closeOnClick
                  className={classes(style.item, style.choice)}
                >
                  <span className={style.said}>
                    {choice.label}
                    {choice.note !== undefined && <span className={style.note}>{choice.note}</span>}
                  </span>
                  <Base.RadioItemIndicator className={style.chosen}>
                    <Icon icon={Check} small />
                  </Base.RadioItemIndicator>
                </Base.RadioItem>
              ))}
            </Base.RadioGroup>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
