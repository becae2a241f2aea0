import { Check, Minus } from "lucide-react";
import { classes } from "./classes";
import style from "./checkbox.module.css";

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** Some of what it stands for is checked, not all. */
  readonly mixed?: boolean;
  /** Where the place says what it is for: the label is for a screen reader only. */
  readonly bare?: boolean;
  readonly tabIndex?: number;
}

export function Checkbox(props: CheckboxProps) {
  const { label, checked, onChange, disabled = false, mixed = false, bare = false, tabIndex } = props;
  const Mark = mixed ? Minus : Check;
  return (
    <label className={classes(style.check, bare && style.bare)}>
      <span className={style.square}>
        <input
          ref={(input) => {
            if (input !== null) input.indeterminate = mixed;
          }}
          type="checkbox"
          checked={checked}
          disabled={disabled}
          tabIndex={tabIndex}
          onChange={(event) => onChange(event.target.checked)}
        />
        <Mark size="0.75rem" strokeWidth={2.5} aria-hidden="true" />
      </span>
      <span className={bare ? "sr-only" : undefined}>{label}</span>
    </label>
  );
}
