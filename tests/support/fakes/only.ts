/** A port of which nothing may be used but what is given: any other call fails its test by name. */
export function only<T extends object>(port: string, given: Partial<T>): T {
  return new Proxy(given as T, {
    get: (target, name) => {
      // A promise that resolves with it asks for `then`.
      if (typeof name !== "string" || name === "then") return undefined;
      if (Object.hasOwn(target, name)) return Reflect.get(target, name) as unknown;
      throw new Error(`${port}.${name} was not expected`);
    },
  });
}
