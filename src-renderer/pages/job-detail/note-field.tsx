import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { say } from "../../../src-shared/catalogue/say";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { WireFailure } from "../../../src-shared/failure";
import { useClient } from "../../client/client-context";
import { noteCopy } from "../../copy/job-record";
import { Button } from "../../parts/button";
import { useJobs } from "../../state/stores";
import style from "./job-record.module.css";

/** The longest note that the store keeps, in characters. */
const LONGEST = 2000;

/** What somebody wrote beside the job; whoever may act on it writes it here. */
export function NoteField({ job, allowed }: { job: JobView; allowed: boolean }) {
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { save, failure } = useNote(job.batchId);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (!allowed) return job.note;
  if (editing)
    return (
      <NoteEditor
        note={job.note ?? ""}
        onSave={(note, byKey) => {
          if (byKey) close();
          else setEditing(false);
          if (note !== (job.note ?? "")) void save(note);
        }}
        onLeave={close}
      />
    );
  return (
    <>
      {job.note !== null && <p className={style.note}>{job.note}</p>}
      <Button ref={opener} variant="link" onClick={() => setEditing(true)}>
        {job.note === null ? noteCopy.add : noteCopy.edit}
      </Button>
      {failure !== null && (
        <p className={style.failed}>{noteCopy.notKept(say(failure.code, failure.params).title)}</p>
      )}
    </>
  );
}

function useNote(batchId: string) {
  const client = useClient();
  const put = useJobs((state) => state.put);
  const [failure, setFailure] = useState<WireFailure | null>(null);
  const save = async (text: string) => {
    const answer = await client.call("jobs.note", { batchId, note: text === "" ? null : text });
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) put(answer.value.job);
  };
  return { save, failure };
}

interface NoteEditorProps {
  readonly note: string;
  readonly onSave: (note: string, byKey: boolean) => void;
  readonly onLeave: () => void;
}

/** Kept when it is left, or by Ctrl Enter; Esc leaves what was there. */
function NoteEditor({ note, onSave, onLeave }: NoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const left = useRef(false);
  const [text, setText] = useState(note);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(note.length, note.length);
  }, [note]);
  const end = (act: () => void) => {
    // The field loses the focus as it goes: that is not another end.
    if (left.current) return;
    left.current = true;
    act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const keep = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!keep && event.key !== "Escape") return;
    event.preventDefault();
    end(keep ? () => onSave(text.trim(), true) : onLeave);
  };
  return (
    <>
      <textarea
        ref={field}
        className={style.editor}
        aria-label={noteCopy.label}
        maxLength={LONGEST}
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => end(() => onSave(text.trim(), false))}
      />
      <p className={style.hint}>{noteCopy.hint}</p>
    </>
  );
}
