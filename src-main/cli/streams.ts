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
  for (const stream of [process.stdout, process.stderr]) stream.on("error", unlessUnread);
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

/** Whoever read it has gone (`meterdrop jobs list | head -3`): an import under way goes on without a reader. */
function unlessUnread(thrown: Error): void {
  if (!("code" in thrown) || thrown.code !== "EPIPE") throw thrown;
}
