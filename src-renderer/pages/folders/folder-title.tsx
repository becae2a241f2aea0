import { useState } from "react";
import type { KeyboardEvent } from "react";
import { foldersCopy } from "../../copy/folders";
import { TextField } from "../../parts/text-field";
import style from "./folder-detail.module.css";

interface FolderTitleProps {
  readonly name: string;
  readonly renaming: boolean;
  /** The new name; null: it stays. */
  readonly onDone: (name: string | null) => void;
}

/** The folder's name, or the field to change it: Enter keeps, Esc leaves it as it was. */
export function FolderTitle({ name, renaming, onDone }: FolderTitleProps) {
  if (!renaming)
    return (
      <h2 className={style.name} tabIndex={-1} data-part="folder-title">
        {name}
      </h2>
    );
  return <NameField name={name} onDone={onDone} />;
}

function NameField({ name, onDone }: Omit<FolderTitleProps, "renaming">) {
  const [typed, setTyped] = useState(name);
  const keep = () => onDone(typed.trim() === "" || typed.trim() === name ? null : typed.trim());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Enter") keep();
    else onDone(null);
  };
  return (
    <TextField
      className={style.rename}
      label={foldersCopy.name}
      maxLength={100}
      autoFocus
      value={typed}
      onChange={setTyped}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={keep}
    />
  );
}
