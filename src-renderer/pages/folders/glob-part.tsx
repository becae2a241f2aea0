import { useState } from "react";
import type { SyntheticEvent } from "react";
import { globCopy, globText, ruleCopy } from "../../copy/folder-rule";
import { Button } from "../../parts/button";
import { Field } from "../../parts/field";
import { Popover } from "../../parts/popover";
import { TextField } from "../../parts/text-field";
import { FixedPart, RulePart } from "./rule-part";

interface GlobPartProps {
  readonly glob: string;
  /** What is said of a refused change; null: nothing was refused. */
  readonly fault: string | null;
  /** Whether it was kept. Without it the names cannot be changed. */
  readonly onChange: ((glob: string) => Promise<boolean>) | null;
}

/** Names of files that are taken: a field that opens from the sentence. */
export function GlobPart({ glob, fault, onChange }: GlobPartProps) {
  const [open, setOpen] = useState(false);
  if (onChange === null) return <FixedPart>{globText(glob)}</FixedPart>;
  return (
    <Popover
      label={ruleCopy.parts.glob}
      open={open}
      onOpenChange={setOpen}
      trigger={<RulePart label={ruleCopy.parts.glob} text={globText(glob)} />}
    >
      <GlobForm glob={glob} fault={fault} onChange={onChange} onDone={() => setOpen(false)} />
    </Popover>
  );
}

interface GlobFormProps extends GlobPartProps {
  readonly onChange: (glob: string) => Promise<boolean>;
  readonly onDone: () => void;
}

function GlobForm({ glob, fault, onChange, onDone }: GlobFormProps) {
  const [typed, setTyped] = useState(glob);
  const [asked, setAsked] = useState<string | null>(null);
  const refused = asked === typed ? fault : null;
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(typed);
    if (await onChange(typed.trim())) onDone();
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Field label={globCopy.label} note={globCopy.note} fault={refused}>
        {(control) => (
          <TextField
            {...control}
            label={globCopy.label}
            maxLength={200}
            value={typed}
            wrong={refused !== null}
            onChange={setTyped}
          />
        )}
      </Field>
      <Button type="submit" disabled={typed.trim() === ""}>
        {globCopy.save}
      </Button>
    </form>
  );
}
