import { ArrowUp } from "lucide-react";
import { newJobCount } from "../../copy/history";
import { Icon } from "../../parts/icon";
import style from "./history.module.css";

/** New jobs wait here, so that no row moves under a person's pointer. */
export function NewJobsBar({ count, onShow }: { count: number; onShow: () => void }) {
  if (count === 0) return null;
  return (
    <button type="button" className={style.fresh} onClick={onShow}>
      <Icon icon={ArrowUp} small />
      {newJobCount(count)}
    </button>
  );
}
