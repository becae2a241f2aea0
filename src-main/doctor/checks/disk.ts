import type { Manifest } from "../../ports/spool";
import type { Check, Finding } from "../check";
import { sizeInWords } from "../size-in-words";

/** Bytes that a disk keeps free whatever waits: for the next files, and for everything else on the computer. */
const SPARE = 500_000_000;
/** Below this nothing can be counted on: a log, a manifest and one batch. */
const OUT = 50_000_000;
/** Bytes of an embedded store for one of a file: its readings, its deliveries and the log that it writes first. */
const STORE_FACTOR = 4;

export interface DiskUse {
  /** Bytes left on the disk of the data folder, and of an embedded store (null: none). */
  readonly spoolFree: number;
  readonly storeFree: number | null;
  /** Bytes of the files that wait to be imported. */
  readonly waiting: number;
}

/** Judges the room that is left against what waits. */
export function judgeDisk({ spoolFree, storeFree, waiting }: DiskUse): Finding {
  const disks = [
    { what: "the data folder", free: spoolFree, needed: SPARE },
    ...(storeFree === null
      ? []
      : [{ what: "the store", free: storeFree, needed: SPARE + STORE_FACTOR * waiting }]),
  ];
  const out = disks.find(({ free }) => free < OUT);
  if (out !== undefined) return { result: "error", said: "disk_out", params: inWords(out) };
  const low = disks.find(({ free, needed }) => free < needed);
  if (low !== undefined) return { result: "warning", said: "disk_low", params: inWords(low) };
  const free = Math.min(...disks.map((disk) => disk.free));
  return {
    result: "ok",
    said: "disk_room",
    params: { free: sizeInWords(free), waiting: sizeInWords(waiting) },
  };
}

const inWords = ({ what, free, needed }: { what: string; free: number; needed: number }) => ({
  what,
  free: sizeInWords(free),
  needed: sizeInWords(needed),
});

/** Bytes of files that were not imported to their end, cancelled ones left out. */
export function waitingBytes(manifests: readonly Manifest[]): number {
  const waiting = manifests.filter(({ completedAt, cancelled }) => completedAt === null && !cancelled);
  return waiting.reduce((sum, { byteSize }) => sum + byteSize, 0);
}

export const disk: Check = {
  id: "disk",
  after: [],
  look: async (round) => {
    const { freeBytes } = await round.spool.look();
    const storeFree = round.disk === null ? null : await round.disk.free();
    return judgeDisk({ spoolFree: freeBytes, storeFree, waiting: waitingBytes(await round.spool.list()) });
  },
};
