import { useState } from "react";
import type { ReactNode } from "react";
import { ScrollContext } from "./scroll-context";
import style from "./page.module.css";

interface PageProps {
  /** The page's header, which stays while the rest scrolls. */
  readonly header: ReactNode;
  readonly children: ReactNode;
  /** Lies over the whole page: the drag target. */
  readonly over?: ReactNode;
}

/** The main pane: a header and one scrolling body, which long lists measure themselves against. */
export function Page({ header, children, over }: PageProps) {
  const [body, setBody] = useState<HTMLElement | null>(null);
  return (
    <main className={style.main} id="main">
      {header}
      <div className={style.body} ref={setBody}>
        <ScrollContext value={body}>{children}</ScrollContext>
      </div>
      {over}
    </main>
  );
}
