import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import { Icon } from "./icon";
import { classes } from "./classes";
import style from "./menu.module.css";

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface SelectProps<V extends string> {
  /** Its name for a screen reader; beside it where a form shows one. */
  readonly label: string;
  readonly options: readonly SelectOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** `field` in a form, `filter` above a table (`narrowed` where it narrows it), `quiet` within a line. */
  readonly look?: "field" | "filter" | "narrowed" | "quiet";
  /** Stands on it instead of what is chosen. */
  readonly shown?: string;
  readonly id?: string;
  readonly "aria-describedby"?: string;
}

/** One of several, in a list that opens. */
export function Select<V extends string>({
  label,
  options,
  value,
  onChange,
  look = "field",
  shown,
  ...control
}: SelectProps<V>) {
  return (
    <Base.Root<V>
      items={options}
      value={value}
      modal={false}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
    >
      <Base.Trigger className={classes(style.trigger, style[look])} aria-label={label} {...control}>
        <Base.Value className={style.value}>{shown}</Base.Value>
        <Base.Icon render={<Icon icon={ChevronDown} small />} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} sideOffset={4} className={style.place}>
          <Base.Popup className={style.menu}>
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={style.item}>
                  <Base.ItemText>{option.label}</Base.ItemText>
                  <Base.ItemIndicator className={style.chosen}>
                    <Icon icon={Check} small />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
