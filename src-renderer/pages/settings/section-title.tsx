import type { ReactNode } from "react";
import style from "./section-title.module.css";

/** The head of a section and the sentence below it. */
export function SectionTitle({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2 className={style.title}>{title}</h2>
      <p className={style.lead}>{children}</p>
    </>
  );
}
