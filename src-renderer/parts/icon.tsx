import type { LucideIcon } from "lucide-react";

interface IconProps {
  readonly icon: LucideIcon;
  /** 16 px beside rows and titles, 14 px inside controls. */
  readonly small?: boolean;
  readonly className?: string | undefined;
}

/** An icon as the house draws it: it grows with the text, and is never read out. */
export function Icon({ icon: Drawn, small = false, className }: IconProps) {
  return (
    <Drawn size={small ? "0.875rem" : "1rem"} strokeWidth={1.75} className={className} aria-hidden="true" />
  );
}
