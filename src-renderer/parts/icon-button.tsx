import type { ButtonHTMLAttributes } from "react";
import type { LucideIcon } from "lucide-react";
import { classes } from "./classes";
import { Icon } from "./icon";
import style from "./button.module.css";

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does, in words: its name and its tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
}

/** A button that shows an icon only; its words are its name. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes(style.button, style.quiet, style.icon, className)}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon icon={icon} />
    </button>
  );
}
