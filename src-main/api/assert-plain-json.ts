/**
 * Every value of the contract survives a JSON round trip: a Date, a BigInt, a Buffer or an undefined would arrive as
 * something else over HTTP than over Electron's bridge. Throws a TypeError that names the place.
 */
export function assertPlainJson(value: unknown, place = "result"): void {
  if (value === null || typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number" && Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      assertPlainJson(item, `${place}[${String(index)}]`);
    });
    return;
  }
  if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    for (const [key, item] of Object.entries(value)) assertPlainJson(item, `${place}.${key}`);
    return;
  }
  throw new TypeError(`${place} is not plain JSON`);
}
