/** The part of a keyboard event that decides a shortcut. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const named: Readonly<Record<string, string>> = { " ": "space", Escape: "esc" };

/**
 * The chord that a key press is, as shortcuts are written: "mod+o" (Ctrl, or Cmd on macOS), "alt+arrowup",
 * "delete", "j", "?". Shift is told only for named keys: "?" is a shifted key already.
 */
export function keyChord(press: KeyPress, mac: boolean): string {
  const key = named[press.key] ?? press.key.toLowerCase();
  const mod = mac ? press.metaKey : press.ctrlKey;
  const parts = [
    mod && "mod",
    (mac ? press.ctrlKey : press.metaKey) && "other",
    press.altKey && "alt",
    press.shiftKey && key.length > 1 && "shift",
    key,
  ];
  return parts.filter((part) => part !== false).join("+");
}

/** A single letter or sign, which is typed as text inside fields and can be turned off. */
export function isLetterChord(chord: string): boolean {
  return chord.length === 1;
}
