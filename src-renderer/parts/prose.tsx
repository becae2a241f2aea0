import { Fragment } from "react";
import style from "./prose.module.css";

/** A sentence of the catalogue: what stands between backticks is a command or a name, and is set as one. */
export function Prose({ children }: { children: string }) {
  return children.split("`").map((part, i) =>
    i % 2 === 1 ? (
      <code key={i} className={style.code}>
        {part}
      </code>
    ) : (
      <Fragment key={i}>{part}</Fragment>
    ),
  );
}
