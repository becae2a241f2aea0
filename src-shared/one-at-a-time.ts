/** Runs one piece of work after the other, in the order of the calls; one that fails does not stop the next. */
export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of its own: what holds one resource (a write lock, a file) is run through one of these. */
export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
