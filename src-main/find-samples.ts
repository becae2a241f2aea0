import { access } from "node:fs/promises";
import { join } from "node:path";
import type { ApiTools } from "./api/api-tools";
import { SAMPLES, type Resources } from "./resources";

/** The sample files that are there, by name: a page names a sample, never a path. */
export function findSamples(resources: Pick<Resources, "samplesFolder">): ApiTools["samples"] {
  const pathOf = (name: string): string => join(resources.samplesFolder, name);
  const isThere = (name: string): Promise<boolean> =>
    access(pathOf(name)).then(
      () => true,
      () => false,
    );
  return {
    list: async () => {
      const there = await Promise.all(SAMPLES.map(({ name }) => isThere(name)));
      return SAMPLES.filter((_, index) => there[index]);
    },
    path: (name) => (SAMPLES.some((sample) => sample.name === name) ? pathOf(name) : null),
  };
}
