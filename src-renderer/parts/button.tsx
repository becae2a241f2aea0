import type { ComponentProps, ReactNode } from "react";
import type { LucideIcon } from "lucide-react";
import { classes } from "./classes";
import { Icon } from "./icon";
import style from "./button.module.css";

interface ButtonProps extends ComponentProps<"button"> {
  /** One primary action a screen; `link` reads as text within a line or a notice. */
  readonly variant?: "plain" | "primary" | "quiet" | "danger" | "link";
  readonly icon?: LucideIcon;
  /** The keys that do the same: "Ctrl O". */
  readonly keys?: string;
  readonly children: ReactNode;
}

export function Button({ variant = "plain", icon, keys, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" className={classes(style.button, style[variant], className)} {...rest}>
      {icon !== undefined && <Icon icon={icon} small />}
      {children}
      {keys !== undefined && (
        <kbd className={style.keys} aria-hidden="true">
          {keys}
        </kbd>
      )}
    </button>
  );
}
