/** One thing that can be said about a file, a row or the system: its words, in one place. */
export interface CatalogueEntry {
  /** Short, sentence case, no full stop: fits a table cell. May hold {params}. */
  readonly title: string;
  /** One or two sentences with {params}: what happened and what it means for the data. */
  readonly text: string;
  /** What to do about it, as an instruction. */
  readonly remedy: string;
}
