import style from "./key-cap.module.css";

/** A key as it is drawn in help lines. */
export function KeyCap({ children }: { children: string }) {
  return <kbd className={style.key}>{children}</kbd>;
}
