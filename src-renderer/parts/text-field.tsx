import type { InputHTMLAttributes, ReactNode, Ref } from "react";
import { classes } from "./classes";
import style from "./text-field.module.css";

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange"> {
  /** Its name, for a screen reader; a form shows it by a Field around it. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What was typed cannot be used, or was refused. */
  readonly wrong?: boolean;
  /** Before the text: an icon. */
  readonly before?: ReactNode;
  /** After the text: the key that focuses it, or a button. */
  readonly after?: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text to type. */
export function TextField({
  label,
  onChange,
  wrong = false,
  before,
  after,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <span className={classes(style.field, wrong && style.wrong, className)}>
      {before}
      <input
        className={style.input}
        aria-label={label}
        aria-invalid={wrong}
        autoComplete="off"
        spellCheck={false}
        {...rest}
        onChange={(event) => onChange(event.target.value)}
      />
      {after}
    </span>
  );
}
