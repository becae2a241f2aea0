import type { FileHandle } from "node:fs/promises";
import { nodeFs, type SpoolFs } from "../../../src-main/spool/spool-fs";

/** A call to the file system that a test lets fail: which call, on which file. */
export interface Fault {
  readonly call: "open" | "rename" | "write" | "sync" | "close";
  readonly on: RegExp;
  readonly code: string;
}

/**
 * The true file system, all of whose calls are written down. From `arm` on, the faulty call fails every time it is made.
 */
export function failingFs(fault: Fault | null): { fs: SpoolFs; calls: string[]; arm: () => void } {
  const calls: string[] = [];
  let armed = false;
  const make: Make = (call, path, work) => {
    calls.push(`${call} ${path}`);
    if (!armed || fault?.call !== call || !fault.on.test(path)) return work();
    return Promise.reject(Object.assign(new Error(`${fault.code}: let to fail`), { code: fault.code }));
  };
  const fs = {
    ...nodeFs,
    rename: (from: string, to: string) => make("rename", to, () => nodeFs.rename(from, to)),
    open: (path: string, ...how: [string?, number?]) =>
      make("open", path, async () => watched(await nodeFs.open(path, ...how), path, make)),
  } as SpoolFs;
  const arm = () => {
    armed = true;
    calls.length = 0;
  };
  return { fs, calls, arm };
}

type Make = <T>(call: Fault["call"], path: string, work: () => Promise<T>) => Promise<T>;

function watched(file: FileHandle, path: string, make: Make): FileHandle {
  return new Proxy(file, {
    get: (_target, name) => {
      if (name === "write")
        return (bytes: Buffer, offset: number) => make("write", path, () => file.write(bytes, offset));
      if (name === "sync") return () => make("sync", path, () => file.sync());
      // The descriptor is closed in any case: close(2) frees it even where it reports an error.
      if (name === "close")
        return () => file.close().then(() => make("close", path, () => Promise.resolve()));
      const value: unknown = Reflect.get(file, name, file);
      return typeof value === "function" ? (value.bind(file) as unknown) : value;
    },
  });
}
