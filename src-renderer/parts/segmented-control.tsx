import { useId } from "react";
import type { LucideIcon } from "lucide-react";
import { Icon } from "./icon";
import style from "./segmented-control.module.css";

interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: LucideIcon;
}

interface SegmentedControlProps<V extends string> {
  /** Names the group: "Type". */
  readonly label: string;
  readonly segments: readonly Segment<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** One of a few, side by side: radio buttons underneath, so arrows and screen readers know it. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { label, segments, value, onChange, disabled = false } = props;
  const name = useId();
  return (
    <fieldset className={style.group} disabled={disabled}>
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label key={segment.value} className={style.segment}>
          <input
            className="sr-only"
            type="radio"
            name={name}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.icon !== undefined && <Icon icon={segment.icon} small />}
          {segment.label}
        </label>
      ))}
    </fieldset>
  );
}
