import { splitName } from "./split-name";
import style from "./file-name.module.css";

/** A file's name on one line. A long one loses its middle, never its end: dates and endings tell files apart. */
export function FileName({ name }: { name: string }) {
  const [start, end] = splitName(name);
  if (start === "") return <span title={name}>{name}</span>;
  return (
    <span className={style.name} title={name}>
      {/* Two parts side by side would be read out, found and copied as two words: they are drawn only. */}
      <span className={style.whole}>{name}</span>
      <span className={style.start} data-text={start} aria-hidden="true" />
      <span className={style.end} data-text={end} aria-hidden="true" />
    </span>
  );
}
