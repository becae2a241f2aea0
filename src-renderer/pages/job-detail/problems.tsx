import { OctagonX } from "lucide-react";
import { useMemo } from "react";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { JobDetail } from "../../../src-shared/contract/jobs";
import type { Problem } from "../../../src-shared/jobs/problem";
import {
  failureNotice,
  jobDetailCopy,
  noneOfThese,
  noProblems,
  onlyPart,
  problemText,
  shownNote,
  wholeFile,
} from "../../copy/job-detail";
import { kindAndCount } from "../../copy/problem-kinds";
import { Button } from "../../parts/button";
import { useListKeys } from "../../parts/list-keys";
import { Notice } from "../../parts/notice";
import { Select } from "../../parts/select";
import { SkeletonRows } from "../../parts/skeleton-rows";
import { Tabs } from "../../parts/tabs";
import { NARROW, useMedia } from "../../parts/use-media";
import { VirtualTable } from "../../parts/virtual-table";
import type { ProblemList, ProblemsState } from "../../state/problems-store";
import { keyedProblems, type KeyedProblem } from "./keyed-problems";
import { narrowProblemColumns, problemColumns } from "./problem-columns";
import { RawRow } from "./raw-row";
import style from "./problems.module.css";

interface ProblemsProps {
  readonly job: JobView;
  readonly detail: JobDetail;
  readonly problems: ProblemsState;
}

/** What was wrong with the job's rows: errors (the row was rejected) and warnings (it was not). */
export function Problems({ job, detail, problems }: ProblemsProps) {
  const { query, list, failure, show, reload } = problems;
  const errors = Math.max(job.failedRows, detail.errorsKept);
  const warnings = Math.max(job.warnings, detail.warningsKept);
  return (
    <Tabs
      label={jobDetailCopy.tabs}
      value={query.severity}
      tabs={[
        { value: "error", label: jobDetailCopy.problems, count: errors },
        { value: "warning", label: jobDetailCopy.warnings, count: warnings },
      ]}
      onChange={(severity) => void show({ severity, code: null, cell: query.cell })}
      aside={<Kinds problems={problems} />}
    >
      {query.cell !== null && (
        <p className={style.part}>
          {onlyPart(query.cell)}{" "}
          <Button variant="link" onClick={() => void show({ ...query, cell: null })}>
            {wholeFile}
          </Button>
        </p>
      )}
      {failure !== null && (
        <Notice
          tone="bad"
          icon={OctagonX}
          title={failureNotice(failure.code, failure.params).title}
          action={
            <Button variant="link" onClick={() => void reload()}>
              {jobDetailCopy.again}
            </Button>
          }
        >
          {failureNotice(failure.code, failure.params).text}
        </Notice>
      )}
      {list === null ? (
        failure === null && <SkeletonRows rows={6} label={jobDetailCopy.loadingProblems} />
      ) : (
        <Listed
          job={job}
          problems={problems}
          list={list}
          all={query.severity === "error" ? errors : warnings}
        />
      )}
    </Tabs>
  );
}

const ALL = "all";

function Kinds({ problems: { query, list, show } }: { problems: ProblemsState }) {
  const kinds = list?.kinds ?? [];
  if (kinds.length < 2 && query.code === null) return null;
  return (
    <Select
      label={jobDetailCopy.kinds}
      look="quiet"
      options={[
        { value: ALL, label: jobDetailCopy.allKinds },
        ...kinds.map(({ code, count }) => ({ value: code, label: kindAndCount(code, count) })),
      ]}
      value={query.code ?? ALL}
      onChange={(code) => void show({ ...query, code: code === ALL ? null : code })}
    />
  );
}

interface ListedProps {
  readonly job: JobView;
  readonly problems: ProblemsState;
  readonly list: ProblemList;
  /** Rows with such a problem in the whole file, kept or not. */
  readonly all: number;
}

function Listed({ job, problems: { query, selected, select }, list, all }: ListedProps) {
  const narrow = useMedia(NARROW);
  const rows = useMemo(() => keyedProblems(list.items), [list.items]);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  useListKeys({ keys, selected, onSelect: select });
  const whole = query.code === null && query.cell === null;
  if (rows.length === 0)
    return <p className={style.none}>{whole ? noProblems(job, query.severity) : noneOfThese}</p>;
  return (
    <>
      <VirtualTable
        label={query.severity === "error" ? jobDetailCopy.problems : jobDetailCopy.warnings}
        columns={narrow ? narrowProblemColumns : problemColumns}
        rows={rows}
        rowKey={keyOf}
        selected={selected}
        onSelect={({ key }) => select(key === selected ? null : key)}
        detail={({ problem }) => <Explanation problem={problem} />}
      />
      {whole && <p className={style.note}>{shownNote(rows.length, all, query.severity)}</p>}
    </>
  );
}

const keyOf = ({ key }: KeyedProblem) => key;

function Explanation({ problem }: { problem: Problem }) {
  return (
    <div className={style.explanation}>
      <p>{problemText(problem)}</p>
      <RawRow problem={problem} label={jobDetailCopy.columns.raw} />
    </div>
  );
}
