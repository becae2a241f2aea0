import { Failure } from "../../src-shared/failure";

/**
 * What went wrong with the spool's copy, told by the name that people know the file by: a job's failure is shown on every
 * machine, and a path of this one says nothing there.
 */
export function ofTheCopy(thrown: unknown, filename: string): unknown {
  if (!(thrown instanceof Failure) || !("path" in thrown.params)) return thrown;
  const code = thrown.code === "file_missing" ? "spool_copy_missing" : thrown.code;
  const params = { ...thrown.params, path: filename, filename };
  return new Failure(code, { params, cause: thrown, retryable: thrown.retryable });
}
