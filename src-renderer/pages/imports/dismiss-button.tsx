import { X } from "lucide-react";
import { rowCopy } from "../../copy/imports";
import { IconButton } from "../../parts/icon-button";
import { useRow } from "./row-context";

/** Takes a left-alone file out of the list; the file itself is untouched. */
export function DismissButton({ rowKey, name }: { rowKey: string; name: string }) {
  const { handlers, current } = useRow();
  return (
    <IconButton
      label={rowCopy.dismiss(name)}
      icon={X}
      tabIndex={current === rowKey ? 0 : -1}
      onClick={() => handlers.dismiss(rowKey)}
    />
  );
}
