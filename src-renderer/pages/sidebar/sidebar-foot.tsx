import { CircleUserRound, CloudOff, Database, HardDrive, OctagonX, TriangleAlert } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { Link } from "wouter";
import type { StoreView } from "../../../src-shared/contract/queue-view";
import { personLine } from "../../copy/sidebar";
import { storeLine, storeName } from "../../copy/store";
import { classes } from "../../parts/classes";
import { Icon } from "../../parts/icon";
import type { Tone } from "../../parts/state-look";
import tones from "../../parts/tone.module.css";
import { useQueue, useSession } from "../../state/stores";
import style from "./sidebar.module.css";

/** Where readings are kept and how that is; who sits here. */
export function SidebarFoot() {
  const store = useQueue((state) => state.view?.store);
  const actor = useSession((state) => state.session?.actor);
  return (
    <div className={style.foot}>
      {store !== undefined && <StoreState store={store} />}
      {actor !== undefined && (
        <div className={style.fact} title={actor.name}>
          <Icon icon={CircleUserRound} />
          <span className={style.wide}>
            <b>{actor.name}</b>
            {personLine(actor.role, actor.machine)}
          </span>
        </div>
      )}
    </div>
  );
}

function StoreState({ store }: { store: StoreView }) {
  const { icon, tone } = storeLook(store);
  const line = storeLine(store);
  return (
    <Link href="/settings/store" className={style.fact} title={`${storeName(store)}: ${line}`}>
      <Icon icon={icon} className={tone === null ? undefined : tones[tone]} />
      <span className={style.wide}>
        <b>{storeName(store)}</b>
        <span className={classes(tone !== null && tones[tone])}>{line}</span>
      </span>
    </Link>
  );
}

function storeLook(store: StoreView): { icon: LucideIcon; tone: Tone | null } {
  if (store.state === "held_back") return { icon: TriangleAlert, tone: "warn" };
  if (store.state === "ready") return { icon: store.kind === "mysql" ? Database : HardDrive, tone: null };
  const unreachable = store.failure === null || store.failure.code === "store_unreachable";
  return unreachable ? { icon: CloudOff, tone: "wait" } : { icon: OctagonX, tone: "bad" };
}
