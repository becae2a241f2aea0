import { useState } from "react";
import { keptDays } from "../../../src-shared/contract/clean-up";
import { cleanUpCopy } from "../../copy/clean-up";
import { Field } from "../../parts/field";
import { TextField } from "../../parts/text-field";
import style from "./clean-up-section.module.css";

interface DaysFieldProps {
  readonly days: number;
  readonly disabled: boolean;
  readonly onChange: (days: number) => void;
}

/** An age in days, saved when the field is left; what is no age is said below it and not saved. */
export function DaysField({ days, disabled, onChange }: DaysFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = keptDays.safeParse(Number(typed ?? days));
  const save = () => {
    if (!read.success) return;
    if (typed !== null && read.data !== days) onChange(read.data);
    setTyped(null);
  };
  return (
    <Field label={cleanUpCopy.age} fault={read.success ? null : cleanUpCopy.daysWrong}>
      {(control) => (
        <TextField
          {...control}
          label={cleanUpCopy.age}
          className={style.days}
          inputMode="numeric"
          value={typed ?? String(days)}
          wrong={!read.success}
          disabled={disabled}
          after={<span className={style.unit}>{cleanUpCopy.days}</span>}
          onChange={setTyped}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === "Enter") save();
          }}
        />
      )}
    </Field>
  );
}
