import type { StoreRoom } from "../../store-room";
import { describeFailure } from "../describe-job";
import { ExitCode } from "../exit-codes";
import type { Streams } from "../streams";
import { pauseText } from "./queue-control";
import { tellOfStore } from "../tell-of-store";

/**
 * `meterdrop work`: runs the jobs of this data folder's spool until told to stop, or one round of at most `limit` jobs.
 * A round ends with 0 whatever its jobs came to; where another process holds the spool it says who, and ends with 0. What
 * the store is away for, and that it is back, is said meanwhile.
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
  const watch = command.once ? "once" : "always";
  const options = { limit, until, only: null, watch } as const;
  const runner = room.startRunner(options, AbortSignal.any([signal, stop.signal]));
  await runner.firstLook;
  const pause = await room.pause();
  if (pause !== null) streams.err(pauseText(pause));
  const { here, holder } = runner.state();
  if (!here && holder !== null) {
    streams.err(
      `${holder.person} on ${holder.machine} does this work already (${holder.what}, process ${String(holder.pid)}).`,
    );
    if (command.once) stop.abort();
  }
  if (command.once) {
    const { failure } = room.watch.state();
    if (failure !== null) {
      streams.err(describeFailure(failure));
      stop.abort();
    }
    await runner.ended;
  } else {
    const ended = runner.ended.finally(() => {
      stop.abort();
    });
    await Promise.all([ended, tellOfStore(room.watch, streams, AbortSignal.any([signal, stop.signal]))]);
  }
  return ExitCode.allIn;
}
