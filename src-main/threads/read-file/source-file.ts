import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import { Failure } from "../../../src-shared/failure";

/** Bytes read at once: a stop is noticed, and other messages are answered, between two of them. */
const CHUNK = 1 << 18;

/** A file that is being read: the same bytes from the first to the last, or a Failure. */
export interface SourceFile {
  readonly byteSize: number;
  /** The first bytes, at most so many. */
  head(length: number): Promise<Uint8Array>;
  /**
   * The bytes from the start, in chunks that are good until the next one. At the end, Failure file_changed unless the
   * file is as it was when it was opened. Stops with the signal's reason.
   */
  chunks(signal: AbortSignal): AsyncGenerator<Uint8Array, void>;
}

/**
 * Opens a file for as long as `use` takes. Failures: file_missing, not_a_file, and file_changed where it does not have
 * the size that is known.
 */
export async function withSourceFile<T>(
  path: string,
  knownSize: number | null,
  use: (file: SourceFile) => Promise<T>,
): Promise<T> {
  const handle = await openToRead(path);
  try {
    const before = await handle.stat();
    if (!before.isFile()) throw new Failure("not_a_file", { params: { path } });
    if (knownSize !== null && before.size !== knownSize) throw changed(path);
    return await use({
      byteSize: before.size,
      head: (length) => headOf(handle, Math.min(length, before.size)),
      chunks: (signal) => chunksOf(handle, path, before, signal),
    });
  } finally {
    await handle.close();
  }
}

const MISSING = new Set(["ENOENT", "ENOTDIR", "EACCES", "EPERM"]);

async function openToRead(path: string): Promise<FileHandle> {
  try {
    // Not blocking: a named pipe would wait for its writer for ever. (Windows has neither; | takes that for 0.)
    return await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (MISSING.has(code)) throw new Failure("file_missing", { params: { path }, cause });
    if (code === "EISDIR") throw new Failure("not_a_file", { params: { path }, cause });
    throw cause;
  }
}

async function headOf(handle: FileHandle, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

async function* chunksOf(
  handle: FileHandle,
  path: string,
  before: { readonly size: number; readonly mtimeMs: number },
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  let position = 0;
  for (;;) {
    signal.throwIfAborted();
    const { bytesRead } = await handle.read(buffer, 0, CHUNK, position);
    if (bytesRead === 0) break;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
  const after = await handle.stat();
  const same = position === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
  if (!same) throw changed(path);
}

const changed = (path: string): Failure =>
  new Failure("file_changed", { params: { filename: basename(path) } });
