import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useClient } from "../../client/client-context";
import { jobDetailCopy } from "../../copy/job-detail";
import { IconButton } from "../../parts/icon-button";
import style from "./copy-button.module.css";

/** For so long it says that it was copied, in milliseconds. */
const SAID_MS = 2000;

/** Copies a text that stands beside it; `label` says which. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const client = useClient();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const id = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(id);
  }, [copied]);
  return (
    <IconButton
      className={style.copy}
      label={copied ? jobDetailCopy.copied : label}
      icon={copied ? Check : Copy}
      onClick={() => void client.copyText(text).then(() => setCopied(true))}
    />
  );
}
