import type { ComponentProps, ReactNode } from "react";
import { classes } from "../../parts/classes";
import { ChoiceMenu } from "../../parts/choice-menu";
import type { Choice } from "../../parts/choice-menu";
import style from "./sentence.module.css";

interface RulePartProps extends ComponentProps<"button"> {
  /** What the part is about: "Afterwards". */
  readonly label: string;
  readonly text: string;
}

/** A bold part of the sentence that opens something. */
export function RulePart({ label, text, className, ...rest }: RulePartProps) {
  return (
    <button
      type="button"
      className={classes(style.part, className)}
      aria-label={`${text} (${label})`}
      {...rest}
    >
      {text}
    </button>
  );
}

/** A bold part that only says what is in force. */
export function FixedPart({ children }: { children: ReactNode }) {
  return <b className={style.part}>{children}</b>;
}

interface ChoicePartProps<V extends string> {
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  /** Said in the sentence instead of the choice's own words. */
  readonly text?: string;
  /** Without it the part cannot be changed. */
  readonly onChange: ((value: V) => void) | null;
}

/** A bold part that is one of a few. */
export function ChoicePart<V extends string>({ label, choices, value, text, onChange }: ChoicePartProps<V>) {
  const said = text ?? choices.find((choice) => choice.value === value)?.label ?? value;
  if (onChange === null) return <FixedPart>{said}</FixedPart>;
  return (
    <ChoiceMenu
      trigger={<RulePart label={label} text={said} />}
      label={label}
      choices={choices}
      value={value}
      onChange={onChange}
    />
  );
}
