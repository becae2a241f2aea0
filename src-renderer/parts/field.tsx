import { useId } from "react";
import type { ReactNode } from "react";
import style from "./field.module.css";

/** What goes on a field's control: its id, and where what is said of it stands. */
export interface FieldControl {
  readonly id: string;
  readonly "aria-describedby": string;
}

interface FieldProps {
  readonly label: string;
  /** What there is to know about it, below. */
  readonly note?: ReactNode;
  /** What is wrong with it, below. */
  readonly fault?: string | null;
  /** The control, or what stands in its place. */
  readonly children: ReactNode | ((control: FieldControl) => ReactNode);
}

/** A control of a form with its name above and what there is to say below. */
export function Field({ label, note = null, fault = null, children }: FieldProps) {
  const id = useId();
  const about = `${id}-about`;
  const isControl = typeof children === "function";
  return (
    <div className={style.field}>
      {/* The control has its name itself: here it is for the eye, and a click on it is one on the control. */}
      <label className={style.label} htmlFor={isControl ? id : undefined} aria-hidden="true">
        {label}
      </label>
      {isControl ? children({ id, "aria-describedby": about }) : children}
      <div id={about}>
        {fault !== null && <p className={style.fault}>{fault}</p>}
        {note !== null && <p className={style.note}>{note}</p>}
      </div>
    </div>
  );
}
