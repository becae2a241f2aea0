import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { formatCount } from "../copy/format-count";
import style from "./tabs.module.css";

interface Tab<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly count: number;
}

interface TabsProps<V extends string> {
  /** Names the tabs for a screen reader. */
  readonly label: string;
  readonly tabs: readonly Tab<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** At the right of the tabs. */
  readonly aside?: ReactNode;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
}

/** Views of one thing, by name and count. */
export function Tabs<V extends string>({ label, tabs, value, onChange, aside, children }: TabsProps<V>) {
  return (
    <Base.Root value={value} onValueChange={(next: V) => onChange(next)}>
      <div className={style.line}>
        <Base.List className={style.tabs} aria-label={label} activateOnFocus>
          {tabs.map((tab) => (
            <Base.Tab key={tab.value} value={tab.value} className={style.tab}>
              {tab.label} <span className={style.count}>{formatCount(tab.count)}</span>
            </Base.Tab>
          ))}
        </Base.List>
        {aside}
      </div>
      <Base.Panel value={value} tabIndex={-1}>
        {children}
      </Base.Panel>
    </Base.Root>
  );
}
