import type { ImportType, TypeChoice } from "../../src-shared/jobs/import-plan";

/** A type, as a person chooses or reads it. */
export const typeCopy: Readonly<Record<TypeChoice, string>> = {
  auto: "Auto",
  hh: "Half-hourly",
  daily: "Daily",
};

interface Typed {
  readonly importType: ImportType;
  readonly typeChoice: TypeChoice;
  readonly plan: unknown;
}

/** The type of a job as far as it is known: the plan's, or else what the person chose. */
export function typeName(job: Typed): string | null {
  if (job.plan !== null) return typeCopy[job.importType];
  return job.typeChoice === "auto" ? null : typeCopy[job.typeChoice];
}

const verbs: Readonly<Record<string, string>> = {
  drop: "dropped",
  picker: "chosen",
  sample: "sample, imported",
  open: "opened",
  upload: "uploaded",
};

/** How a file came: "dropped by you", "chosen by Amir Khan", "from the command line". */
export function sourceName(source: string, by: string | null): string {
  const verb = verbs[source];
  if (verb !== undefined) return by === null ? verb : `${verb} by ${by}`;
  const from =
    source === "cli" ? "from the command line" : source === "watch" ? "from a watched folder" : source;
  return by === null || by === "you" ? from : `${from}, by ${by}`;
}
