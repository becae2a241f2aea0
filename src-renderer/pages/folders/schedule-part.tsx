import { useState } from "react";
import type { SyntheticEvent } from "react";
import { cronWords, within } from "../../copy/cron-words";
import { scheduleCopy, usualTimes } from "../../copy/folder-schedule";
import { Button } from "../../parts/button";
import { Field } from "../../parts/field";
import { Popover } from "../../parts/popover";
import { SegmentedControl } from "../../parts/segmented-control";
import { TextField } from "../../parts/text-field";
import { FixedPart, RulePart } from "./rule-part";
import style from "./schedule-part.module.css";

interface SchedulePartProps {
  /** Cron; null: all the time. */
  readonly schedule: string | null;
  /** Its plain-English reading as the host has it. */
  readonly words: string | null;
  readonly fault: string | null;
  /** Whether it was kept. Without it the times cannot be changed. */
  readonly onChange: ((schedule: string | null) => Promise<boolean>) | null;
}

/** When the folder is looked at: all the time, or at set times. */
export function SchedulePart({ schedule, words, fault, onChange }: SchedulePartProps) {
  const [open, setOpen] = useState(false);
  const text = schedule === null ? scheduleCopy.always : within(words ?? schedule);
  if (onChange === null) return <FixedPart>{text}</FixedPart>;
  return (
    <Popover
      label={scheduleCopy.label}
      open={open}
      onOpenChange={setOpen}
      trigger={<RulePart label={scheduleCopy.label} text={text} />}
    >
      <ScheduleForm schedule={schedule} fault={fault} onChange={onChange} onDone={() => setOpen(false)} />
    </Popover>
  );
}

interface ScheduleFormProps extends Omit<SchedulePartProps, "words"> {
  readonly onChange: (schedule: string | null) => Promise<boolean>;
  readonly onDone: () => void;
}

function ScheduleForm({ schedule, fault, onChange, onDone }: ScheduleFormProps) {
  const [atTimes, setAtTimes] = useState(schedule !== null);
  const [cron, setCron] = useState(schedule ?? usualTimes[1].cron);
  const [asked, setAsked] = useState<string | null>(null);
  const refused = asked === cron ? fault : null;
  const keep = async (next: string | null) => {
    setAsked(next);
    if (next === schedule || (await onChange(next))) onDone();
  };
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    void keep(cron.trim());
  };
  return (
    <form onSubmit={save} noValidate>
      <div className={style.kind}>
        <SegmentedControl
          label={scheduleCopy.label}
          segments={[
            { value: "always", label: scheduleCopy.alwaysLabel },
            { value: "times", label: scheduleCopy.atTimes },
          ]}
          value={atTimes ? "times" : "always"}
          onChange={(kind) => {
            setAtTimes(kind === "times");
            if (kind === "always" && schedule !== null) void keep(null);
          }}
        />
      </div>
      {atTimes && <CronField cron={cron} refused={refused} onChange={setCron} />}
    </form>
  );
}

interface CronFieldProps {
  readonly cron: string;
  readonly refused: string | null;
  readonly onChange: (cron: string) => void;
}

/** The expression with its reading, which follows each letter. */
function CronField({ cron, refused, onChange }: CronFieldProps) {
  const words = cronWords(cron);
  return (
    <>
      <Field label={scheduleCopy.cron} note={scheduleCopy.cronNote} fault={refused}>
        {(control) => (
          <TextField
            {...control}
            className={style.cron}
            label={scheduleCopy.cron}
            maxLength={100}
            value={cron}
            wrong={refused !== null || words === null}
            onChange={onChange}
          />
        )}
      </Field>
      <p className={style.words} role="status">
        {words === null ? scheduleCopy.notRead : `${words}.`}
      </p>
      <ul className={style.usual} aria-label={scheduleCopy.usual}>
        {usualTimes.map((usual) => (
          <li key={usual.cron}>
            <Button variant="link" onClick={() => onChange(usual.cron)}>
              {usual.label}
            </Button>
          </li>
        ))}
      </ul>
      <Button type="submit" disabled={words === null}>
        {scheduleCopy.save}
      </Button>
    </>
  );
}
