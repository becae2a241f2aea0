import { useState } from "react";
import style from "./drop-target.module.css";
import { landingHeights } from "./file-drag";

/** Forty-eight cells that rise under the pointer; where nothing may move they stand still. */
export function LandingCells({ x }: { x: number | null }) {
  const [box, setBox] = useState<DOMRect | null>(null);
  const under = x === null || box === null ? null : ((x - box.left) / box.width) * 48;
  return (
    <div
      className={style.land}
      ref={(element) => {
        // Measured once: the window keeps its size while something is dragged over it.
        if (element !== null && box === null) setBox(element.getBoundingClientRect());
      }}
      aria-hidden="true"
    >
      {landingHeights(under).map((height, i) => (
        <i
          key={i}
          style={{ height: `${0.5 + height * 5.25}rem`, opacity: Number((0.18 + height * 0.82).toFixed(2)) }}
        />
      ))}
    </div>
  );
}
