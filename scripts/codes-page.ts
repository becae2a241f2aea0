import type { CatalogueEntry } from "../src-shared/catalogue/entry";
import { failures } from "../src-shared/catalogue/failures";
import { problems } from "../src-shared/catalogue/problems";
import { questions } from "../src-shared/catalogue/questions";
import { delimiter, encoding, importPlan, unit } from "../src-shared/jobs/import-plan";
import { stateWords } from "../src-shared/jobs/state-word";
import { jobStatus } from "../src-shared/jobs/status";
import { transitions } from "../src-shared/jobs/transitions";

/** docs/CODES.md, made from the code: every state, transition, format, problem, question and failure. */
export function codesPage(): string {
  return [
    "# States, formats and codes",
    "",
    "Made from the code by `npm run codes`; not edited by hand.",
    "",
    "## States of a job",
    "",
    `Stored: ${list(jobStatus.options)}.`,
    "",
    `Shown: ${list(stateWords)}.`,
    "",
    ...table(
      ["Move", "From", "To"],
      Object.entries(transitions).map(([move, { from, to }]) => [move, from.join(", "), to ?? "the same"]),
    ),
    "",
    "## Formats",
    "",
    ...table(
      ["What", "Which"],
      [
        ["Layout", list(importPlan.shape.layout.options)],
        ["Encoding", list(encoding.options)],
        [
          "Delimiter",
          list(delimiter.options.map((one) => (one === "\t" ? "tab" : one === "|" ? "pipe" : one))),
        ],
        ["Unit", list(unit.options)],
      ],
    ),
    "",
    "## Problems of a row",
    "",
    "An error rejects the row; a warning does not.",
    "",
    ...entries(problems, (code) => problems[code].severity),
    "",
    "## Questions",
    "",
    ...entries(questions, () => "question"),
    "",
    "## Failures of a file or of the system",
    "",
    ...entries(failures, () => "failure"),
    "",
  ].join("\n");
}

function entries<C extends string>(
  all: Readonly<Record<C, CatalogueEntry>>,
  kind: (code: C) => string,
): string[] {
  const codes = Object.keys(all) as C[];
  return table(
    ["Code", "Kind", "What it says", "What to do"],
    codes.map((code) => [
      `\`${code}\``,
      kind(code),
      `${all[code].title}. ${all[code].text}`,
      all[code].remedy,
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}

const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");
