import { Search, X } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { importType } from "../../../src-shared/jobs/import-plan";
import { historyCopy, jobCount, sourceCopy, stateChoiceCopy } from "../../copy/history";
import { typeCopy } from "../../copy/sources";
import { Icon } from "../../parts/icon";
import { IconButton } from "../../parts/icon-button";
import { KeyCap } from "../../parts/key-cap";
import { Select, type SelectOption } from "../../parts/select";
import { useShortcuts } from "../../parts/shortcuts";
import { TextField } from "../../parts/text-field";
import type { HistoryQuery } from "../../state/history-query";
import { sources } from "../../state/sources";
import { stateChoices, type StateChoice } from "../../state/state-choices";
import style from "./history.module.css";

/** A pause in typing this long asks the store. */
const TYPING_MS = 250;

interface HistoryFiltersProps {
  readonly query: HistoryQuery;
  /** Jobs that match; null until they are known. */
  readonly count: number | null;
  /** Machines that jobs came from. */
  readonly machines: readonly string[];
  readonly ask: (change: Partial<HistoryQuery>, options?: { readonly replace?: boolean }) => void;
}

/** What History is narrowed to: part of a name or batch id, the state, the type, and how and where the file came in. */
export function HistoryFilters({ query, count, machines, ask }: HistoryFiltersProps) {
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
      <Filter
        label={historyCopy.state}
        any={historyCopy.anyState}
        options={options(Object.keys(stateChoices) as StateChoice[], (state) => stateChoiceCopy[state])}
        value={query.state}
        onChange={(state) => ask({ state })}
      />
      <Filter
        label={historyCopy.type}
        any={historyCopy.anyType}
        options={options(importType.options, (type) => typeCopy[type])}
        value={query.type}
        onChange={(type) => ask({ type })}
      />
      <Filter
        label={historyCopy.columns.by}
        any={historyCopy.anySource}
        options={options(sources, (source) => sourceCopy[source])}
        value={query.source}
        onChange={(source) => ask({ source })}
      />
      {(machines.length > 1 || query.machine !== null) && (
        <Filter
          label={historyCopy.columns.machine}
          any={historyCopy.anyMachine}
          options={options(machinesWith(machines, query.machine), (machine) => machine)}
          value={query.machine}
          onChange={(machine) => ask({ machine })}
        />
      )}
      {count !== null && <span className={style.count}>{jobCount(count)}</span>}
    </div>
  );
}

interface FilterProps<V extends string> {
  readonly label: string;
  /** The choice that narrows nothing. */
  readonly any: string;
  readonly options: readonly SelectOption<V>[];
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
}

/** No value of a filter is an asterisk. */
const ANY = "*";

/** It shows its name while it narrows nothing, and what it narrows to else. */
function Filter<V extends string>({ label, any, options: some, value, onChange }: FilterProps<V>) {
  return (
    <Select<V | typeof ANY>
      label={label}
      look={value === null ? "filter" : "narrowed"}
      {...(value === null && { shown: label })}
      options={[{ value: ANY, label: any }, ...some]}
      value={value ?? ANY}
      onChange={(next) => onChange(next === ANY ? null : next)}
    />
  );
}

function options<V extends string>(
  values: readonly V[],
  name: (value: V) => string,
): readonly SelectOption<V>[] {
  return values.map((value) => ({ value, label: name(value) }));
}

/** A link may name a machine that is not known any more: what is filtered by is always among the choices. */
const machinesWith = (machines: readonly string[], chosen: string | null) =>
  chosen === null || machines.includes(chosen) ? machines : [chosen, ...machines];

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
