/** This computer's clock: for waiting and for what people see, never for what machines compare. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds of a clock that never goes back. */
  steady(): number;
  /** Resolves after so many milliseconds; rejects with AbortError when the signal fires. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}
