import { say } from "../../src-shared/catalogue/say";
import type { JobView } from "../../src-shared/contract/job-view";
import { formatClock, formatDay } from "./format-time";
import { sentences } from "./sentences";

/** Words of Job detail where no row of the file was read: why, and what can be done. */
export const noRowsCopy = {
  whatToDo: "What to do",
  columnsFound: "Columns found",
  copyCommand: "Copy the command",
  alreadyIn: "The same contents are in already",
  importAgain: "Import again stores them once more, whatever is in: use it where they were changed since.",
  showOther: "Show that import",
  cancelled: "Cancelled before its first row",
  cancelledText: "Nothing of the file was read, and nothing was imported.",
} as const;

/** The failures that found columns, none of which is what was looked for. */
const listsColumns: ReadonlySet<string> = new Set([
  "no_meter_column",
  "no_date_column",
  "no_value_column",
  "no_time_column",
]);

/** The columns that a failure found; none where it is about something else. */
export function columnsFound({ errorCode, errorParams }: JobView): readonly string[] {
  const { columns } = errorParams;
  return errorCode !== null && listsColumns.has(errorCode) && Array.isArray(columns) ? columns : [];
}

/** A job's failure in words; the columns that it names are counted here and stand in a list below. */
export function failureWords(job: JobView) {
  const { errorCode, errorParams } = job;
  const question = errorParams["question"];
  const code = errorCode === "needs_answer" && typeof question === "string" ? question : (errorCode ?? "");
  const found = columnsFound(job).length;
  return say(code, found === 0 ? errorParams : { ...errorParams, columns: `${found}, listed below` });
}

/** Whose import has the same contents: "Amir Khan imported york.csv on CDF-WS-003 on 24 Nov at 10:11." */
export function otherImport({ filename, userName, machine, completedAt }: OtherImport, now: number): string {
  const who = userName === null ? `${filename} was imported` : `${userName} imported ${filename}`;
  if (completedAt === null) return sentences(`${who} on ${machine}`);
  const day = formatDay(completedAt, now);
  const when = day === "today" ? "today" : `on ${day}`;
  return sentences(`${who} on ${machine} ${when} at ${formatClock(completedAt)}`);
}

type OtherImport = NonNullable<JobView["other"]>;

/** What a person does to answer a job's question; `command` can be copied. */
export interface AnswerStep {
  readonly text: string;
  readonly command: string | null;
}

/** The questions whose answer is a column: the plan names it by its number. */
const asksForColumn: ReadonlySet<string> = new Set(["which_meter_column", "which_value_column"]);

/** How a question is answered: its plan into a file, the answer into the plan, and the plan back. */
export function answerSteps(batchId: string, question: string): readonly AnswerStep[] {
  const { remedy } = say(question);
  const numbers = asksForColumn.has(question) ? "Columns are counted from 0, as in the list above." : "";
  return [
    {
      command: `meterdrop jobs show ${batchId} --json > answer.json`,
      text: "writes what was found out about the file into `answer.json`, with its plan.",
    },
    { command: null, text: sentences(remedy, numbers) },
    {
      command: `meterdrop jobs retry ${batchId} --plan answer.json`,
      text: "imports the file by that plan, from the copy that was kept.",
    },
  ];
}
