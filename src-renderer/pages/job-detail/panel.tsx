import type { ReactNode } from "react";
import style from "./panel.module.css";

/** Says in words what figures and problems would say, where there are none. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={style.panel}>
      <h2 className={style.title}>{title}</h2>
      {children}
    </section>
  );
}
