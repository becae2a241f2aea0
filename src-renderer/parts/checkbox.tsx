import { Check } from "lucide-react";
import style from "./checkbox.module.css";

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({ label, checked, onChange, disabled = false }: CheckboxProps) {
  return (
    <label className={style.check}>
      <span className={style.square}>
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
        />
        <Check size="0.75rem" strokeWidth={2.5} aria-hidden="true" />
      </span>
      {label}
    </label>
  );
}
