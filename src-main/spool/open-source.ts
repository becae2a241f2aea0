import { constants, type BigIntStats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import { Failure } from "../../src-shared/failure";
import { errorCode } from "./error-code";
import type { SpoolFs } from "./spool-fs";

/** Somebody's file, open for reading. */
export interface Source {
  /** Reads on into the buffer; 0 at the end. Failures: file_missing, file_changed where there is more than there was. */
  read(buffer: Buffer): Promise<number>;
  /**
   * Fails with file_changed unless all of it was read and the file, by its name and as opened, still has the size and the
   * time of change that it had: somebody was writing it, or put another in its place. (A write of the same size within
   * one tick of the file system's clock, 4 ms on Linux, cannot be seen so.)
   */
  checkUnchanged(): Promise<void>;
  close(): Promise<void>;
}

/** Windows knows no such flag: there whoever must not follow a link looks for one before and after. */
const NO_LINK = constants.O_RDONLY | ((constants.O_NOFOLLOW as number | undefined) ?? 0);

/** Opens a file to be copied. Failures: file_missing (also where it may not be read, or is a link not to be followed), not_a_file. */
export async function openSource(fs: SpoolFs, path: string, followLinks = true): Promise<Source> {
  // Asked before it is opened, since opening a named pipe would wait for its writer.
  const stats = await reading(path, () => fs.stat(path));
  if (!stats.isFile()) throw new Failure("not_a_file", { params: { path } });
  const handle = await reading(path, () => fs.open(path, followLinks ? "r" : NO_LINK));
  try {
    const before = await reading(path, () => handle.stat({ bigint: true }));
    return sourceOf(fs, path, handle, before);
  } catch (thrown) {
    await handle.close();
    throw thrown;
  }
}

function sourceOf(fs: SpoolFs, path: string, handle: FileHandle, before: BigIntStats): Source {
  const changed = () =>
    new Failure("file_changed", { params: { filename: basename(path) }, retryable: true });
  let total = 0n;
  return {
    read: async (buffer) => {
      const { bytesRead } = await reading(path, () => handle.read(buffer, 0, buffer.length));
      total += BigInt(bytesRead);
      // A file that grows as fast as it is read would be copied for ever.
      if (total > before.size) throw changed();
      return bytesRead;
    },
    checkUnchanged: async () => {
      const opened = await reading(path, () => handle.stat({ bigint: true }));
      const named = await reading(path, () => fs.stat(path, { bigint: true }));
      if (total !== before.size || !isSame(before, opened) || !isSame(before, named)) throw changed();
    },
    close: () => handle.close(),
  };
}

function isSame(before: BigIntStats, after: BigIntStats): boolean {
  return before.ino === after.ino && before.size === after.size && before.mtimeNs === after.mtimeNs;
}

async function reading<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (errorCode(thrown) === null) throw thrown;
    const reason = thrown instanceof Error ? thrown.message : "";
    throw new Failure("file_missing", { params: { path, reason }, cause: thrown });
  }
}
