import { useEffect, useRef, useState } from "react";
import { dragOf } from "./file-drag";
import type { FileDrag } from "./file-drag";

type OnDrop = (files: readonly File[], dryRun: boolean) => void;

/**
 * The whole window as a drop target. Where files are not `wanted` a drop still does nothing at all: left to
 * itself the window would open the file in the page's place.
 */
export function useFileDrag(wanted: boolean, onDrop: OnDrop): FileDrag | null {
  const [drag, setDrag] = useState<FileDrag | null>(null);
  const latest = useRef({ wanted, onDrop });
  useEffect(() => {
    latest.current = { wanted, onDrop };
  });
  useEffect(() => {
    const listen = new AbortController();
    const on = <K extends keyof WindowEventMap>(name: K, act: (event: WindowEventMap[K]) => void) =>
      addEventListener(name, act, { signal: listen.signal });

    const over = (event: DragEvent) => {
      event.preventDefault();
      const files = dragOf(event);
      const taken = files !== null && latest.current.wanted;
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = taken ? "copy" : "none";
      if (taken) setDrag(files);
    };
    on("dragenter", over);
    on("dragover", over);
    on("dragleave", (event) => {
      if (event.relatedTarget === null) setDrag(null);
    });
    on("drop", (event) => {
      event.preventDefault();
      setDrag(null);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && latest.current.wanted) latest.current.onDrop(files, event.altKey);
    });
    on("keydown", (event) => {
      if (event.key === "Escape") setDrag(null);
    });
    return () => listen.abort();
  }, []);
  return drag;
}
