import { createContext, useContext, useEffect, useRef } from "react";
import { isLetterChord, keyChord } from "./key-chord";

/** Whether single letters act (UI.md section 7: they can be turned off). */
export const LetterKeysContext = createContext(true);

export const onMac = navigator.userAgent.includes("Mac OS");

/** "Ctrl O", or "⌘ O" on macOS. */
export const modKey = (key: string) => `${onMac ? "⌘" : "Ctrl"} ${key}`;

/** Chord -> what it does. An action that answers false did not apply, and the key goes on. */
export type Shortcuts = Readonly<Record<string, () => unknown>>;

const FIELDS = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]";
const FLOATING = "[role=menu], [role=dialog], [role=listbox], [role=alertdialog]";
/** Enter and Space on these press them. */
const PRESSED = "button, a[href], summary, [role=menuitem]";

/** Keys that act wherever the focus is, while the component is mounted. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const letters = useContext(LetterKeysContext);
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const chord = keyChord(event, onMac);
      if (!applies(chord, event.target, letters)) return;
      const act = latest.current[chord];
      if (act !== undefined && act() !== false) event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [letters]);
}

function applies(chord: string, target: EventTarget | null, letters: boolean): boolean {
  if (!letters && isLetterChord(chord)) return false;
  if (!(target instanceof Element) || chord.startsWith("mod+") || chord === "esc") return true;
  if (target.closest(FIELDS) !== null || target.closest(FLOATING) !== null) return false;
  return !((chord === "enter" || chord === "space") && target.closest(PRESSED) !== null);
}
