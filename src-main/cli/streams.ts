/** Where a command writes: results to `out`, everything said meanwhile to `err`. Passed in, so that tests need no process. */
export interface Streams {
  out(line: string): void;
  err(line: string): void;
  /** Whether `err` is a terminal that can redraw a progress line. */
  readonly interactive: boolean;
  /** Redraws the progress line; empty clears it. */
  progress(line: string): void;
}

/** The streams of this process. */
export function processStreams(): Streams {
  const interactive = process.stderr.isTTY;
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    interactive,
    progress: (line) => {
      if (interactive) process.stderr.write(`\r\u001b[K${line}`);
    },
  };
}
