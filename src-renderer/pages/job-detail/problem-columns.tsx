import { say } from "../../../src-shared/catalogue/say";
import type { Problem } from "../../../src-shared/jobs/problem";
import { formatCount } from "../../copy/format-count";
import { jobDetailCopy } from "../../copy/job-detail";
import type { Column } from "../../parts/virtual-table";
import type { KeyedProblem } from "./keyed-problems";
import { RawCell } from "./raw-row";
import style from "./problems.module.css";

const { columns: heads } = jobDetailCopy;

/** The columns of the problems, in the order and the measures of the picture. */
export const problemColumns: readonly Column<KeyedProblem>[] = [
  {
    key: "line",
    head: heads.line,
    width: "3.875rem",
    number: true,
    className: style.line,
    cell: ({ problem }) => formatCount(problem.line),
  },
  { key: "column", head: heads.column, width: "3.625rem", cell: ({ problem }) => problem.column ?? "" },
  { key: "wrong", head: heads.wrong, className: style.wrong, cell: ({ problem }) => titleOf(problem) },
  { key: "raw", head: heads.raw, className: style.raw, cell: ({ problem }) => <RawCell problem={problem} /> },
];

/** In a narrow window the row stands in the explanation only, whole. */
export const narrowProblemColumns = problemColumns.filter(({ key }) => key !== "raw");

const titleOf = ({ code, params }: Problem) => say(code, params).title;
