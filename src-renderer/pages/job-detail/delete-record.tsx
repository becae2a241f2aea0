import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { say } from "../../../src-shared/catalogue/say";
import { useClient } from "../../client/client-context";
import { deleteCopy } from "../../copy/job-record";
import { Button } from "../../parts/button";
import style from "./job-record.module.css";

/** Takes the job's record out of every list, after a question in its place. Its readings stay. */
export function DeleteRecord({ batchId }: { batchId: string }) {
  const client = useClient();
  const [, go] = useLocation();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const line = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) line.current?.focus();
  }, [asking]);
  const keep = () => {
    setAsking(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const remove = async () => {
    const answer = await client.call("jobs.delete", { batchId });
    const outcome = answer.ok ? answer.value.outcome : answer.failure;
    if (outcome === "deleted") {
      go("/history", { replace: true });
      return;
    }
    setAsking(false);
    setRefused(
      typeof outcome === "string" ? deleteCopy[outcome] : `${say(outcome.code, outcome.params).title}.`,
    );
  };
  if (!asking)
    return (
      <div className={style.delete}>
        <Button ref={opener} variant="link" onClick={() => setAsking(true)}>
          {deleteCopy.ask}
        </Button>
        {refused !== null && <p className={style.failed}>{refused}</p>}
      </div>
    );
  return (
    <div
      ref={line}
      className={style.question}
      role="group"
      aria-label={deleteCopy.question}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        keep();
      }}
    >
      <p>{deleteCopy.question}</p>
      <Button variant="danger" onClick={() => void remove()}>
        {deleteCopy.confirm}
      </Button>
      <Button variant="quiet" onClick={keep}>
        {deleteCopy.keep}
      </Button>
    </div>
  );
}
