/** What one batch adds to its job's counts, in rows of the file unless it says otherwise. */
export interface BatchCounts {
  /** imported + unchanged + failed, always. */
  readonly processed: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly failed: number;
  /** Among the imported. */
  readonly replaced: number;
  readonly warnings: number;
  /** Half-hours (or daily totals) put in force, new or changed. */
  readonly halfHours: number;
}
