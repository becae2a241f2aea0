import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import type { Source } from "./open-source";
import { writingIn } from "./spool-failure";

const CHUNK_BYTES = 1 << 20;

/** What was copied: its bytes counted, and their SHA-256 in hexadecimal. */
export interface Copied {
  readonly byteSize: number;
  readonly sha256: string;
}

export interface CopyOptions {
  readonly signal: AbortSignal;
  readonly progress?: (bytes: number) => void;
  readonly followLinks?: boolean;
}

/**
 * Copies a source into an empty file, fsyncs and closes it. Each piece is hashed while it is being written.
 * Failures: file_missing, spool_not_writable, disk_full; rejects with the signal's reason when it fires.
 */
export async function copySource(
  source: Source,
  file: FileHandle,
  folder: string,
  options: CopyOptions,
): Promise<Copied> {
  let copied: Copied;
  try {
    copied = await pump(source, (piece) => writingIn(folder, () => writeAll(file, piece)), options);
    await writingIn(folder, () => file.sync());
  } catch (thrown) {
    await file.close().catch((_second: unknown) => {
      // The first failure is the one to tell; the file is thrown away in any case.
    });
    throw thrown;
  }
  // A full disk can show only here, on file systems that allocate late.
  await writingIn(folder, () => file.close());
  return copied;
}

async function pump(
  source: Source,
  write: (piece: Buffer) => Promise<void>,
  { signal, progress }: CopyOptions,
): Promise<Copied> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  let byteSize = 0;
  for (;;) {
    signal.throwIfAborted();
    const length = await source.read(buffer);
    if (length === 0) return { byteSize, sha256: hash.digest("hex") };
    const piece = buffer.subarray(0, length);
    const written = write(piece);
    hash.update(piece);
    await written;
    byteSize += length;
    progress?.(byteSize);
  }
}

/** A file that the disk takes in parts is written on to its end. */
async function writeAll(file: FileHandle, piece: Buffer): Promise<void> {
  for (let done = 0; done < piece.length;) {
    done += (await file.write(piece, done)).bytesWritten;
  }
}
