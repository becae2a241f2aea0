import style from "./ruler.module.css";

/** Forty-eight marks along an edge, every fourth taller: the half-hours of a day. */
export function Ruler({ tall = false }: { tall?: boolean }) {
  return (
    <div className={tall ? style.tall : style.ruler} aria-hidden="true">
      {Array.from({ length: 48 }, (_, i) => (
        <i key={i} />
      ))}
    </div>
  );
}
