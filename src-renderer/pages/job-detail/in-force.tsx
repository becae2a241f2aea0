import type { JobDetail } from "../../../src-shared/contract/jobs";
import { inForceText } from "../../copy/undo";
import style from "./figures.module.css";

/** How many of the job's days are still what the store answers with. Not told of a job that brought none. */
export function InForce({ inForce }: { inForce: JobDetail["inForce"] }) {
  const text = inForce === null ? null : inForceText(inForce);
  return text === null ? null : <p className={style.inForce}>{text}</p>;
}
