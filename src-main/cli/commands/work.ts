import type { StoreRoom } from "../../store-room";
import { describeFailure } from "../describe-job";
import { ExitCode } from "../exit-codes";
import type { Streams } from "../streams";

/**
 * `meterdrop work`: runs the jobs of this data folder's spool until told to stop, or one round of at most `limit` jobs.
 * A round ends with 0 whatever its jobs came to; where another process holds the spool it says who, and ends with 0.
 */
export async function work(
  room: StoreRoom,
  command: { once: boolean; limit: number },
  streams: Streams,
  signal: AbortSignal,
): Promise<ExitCode> {
  const stop = new AbortController();
  const limit = command.once ? command.limit : Infinity;
  const until = command.once ? "idle" : "stopped";
  const options = { limit, until, only: null } as const;
  const runner = room.startRunner(options, AbortSignal.any([signal, stop.signal]));
  await runner.firstLook;
  const { here, holder } = runner.state();
  if (!here && holder !== null) {
    streams.err(
      `${holder.person} on ${holder.machine} does this work already (${holder.what}, process ${String(holder.pid)}).`,
    );
    if (command.once) stop.abort();
  }
  const { failure } = room.watch.state();
  if (failure !== null) {
    streams.err(describeFailure(failure));
    if (command.once) stop.abort();
  }
  await runner.ended;
  return ExitCode.allIn;
}
