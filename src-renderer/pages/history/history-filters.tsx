import { Search, X } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { jobStatus } from "../../../src-shared/jobs/status";
import { historyCopy, jobCount, statusCopy } from "../../copy/history";
import { Icon } from "../../parts/icon";
import { IconButton } from "../../parts/icon-button";
import { KeyCap } from "../../parts/key-cap";
import { Select } from "../../parts/select";
import { useShortcuts } from "../../parts/shortcuts";
import { TextField } from "../../parts/text-field";
import type { HistoryQuery } from "../../state/history-query";
import style from "./history.module.css";

/** A pause in typing this long asks the store. */
const TYPING_MS = 250;

const ANY = "any";
const states = [
  { value: ANY, label: historyCopy.anyState },
  ...jobStatus.options.map((status) => ({ value: status, label: statusCopy[status] })),
] as const;

interface HistoryFiltersProps {
  readonly query: HistoryQuery;
  /** Jobs that match; null until they are known. */
  readonly count: number | null;
  readonly ask: (change: Partial<HistoryQuery>, options?: { readonly replace?: boolean }) => void;
}

/** What History is narrowed to: part of a name or batch id, and a state. */
export function HistoryFilters({ query, count, ask }: HistoryFiltersProps) {
  const line = useRef<HTMLDivElement>(null);
  const search = useCallback((q: string) => ask({ q }, { replace: true }), [ask]);
  useShortcuts({
    f: () => {
      line.current?.querySelector<HTMLElement>("[role=combobox]")?.focus();
      return true;
    },
  });
  return (
    <div className={style.filters} ref={line} role="search">
      <SearchField q={query.q} onSearch={search} />
      <Select
        label={historyCopy.state}
        look="filter"
        options={states}
        value={query.status ?? ANY}
        onChange={(status) => ask({ status: status === ANY ? null : status })}
      />
      {count !== null && <span className={style.count}>{jobCount(count)}</span>}
    </div>
  );
}

function SearchField({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState({ text: q, for: q });
  // The address changed by other means: it is what counts.
  if (typed.for !== q) setTyped({ text: typed.text.trim() === q ? typed.text : q, for: q });
  const { text } = typed;
  useEffect(() => {
    if (text.trim() === q) return;
    const id = setTimeout(() => onSearch(text.trim()), TYPING_MS);
    return () => clearTimeout(id);
  }, [text, q, onSearch]);
  useShortcuts({
    "/": () => {
      field.current?.focus();
      return true;
    },
  });
  const clear = () => {
    setTyped({ text: "", for: q });
    onSearch("");
  };
  return (
    <TextField
      ref={field}
      type="search"
      className={style.search}
      label={historyCopy.search}
      placeholder={historyCopy.search}
      maxLength={200}
      value={text}
      onChange={(next) => setTyped({ text: next, for: q })}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        if (text === "") event.currentTarget.blur();
        else clear();
      }}
      before={<Icon icon={Search} small />}
      after={
        text === "" ? (
          <KeyCap>/</KeyCap>
        ) : (
          <IconButton className={style.clear} label={historyCopy.clearSearch} icon={X} onClick={clear} />
        )
      }
    />
  );
}
