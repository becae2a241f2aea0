import type { SqlValue } from "../sql-database";

/**
 * The one door through which values reach libsql, as the array it wants. Seen on libsql 0.5.29: a boolean, a Date or a
 * lone Buffer bound raw aborts the whole process, and NaN is silently stored as NULL. So whatever the types let slip is
 * refused here by an ordinary error.
 */
export function bindable(params: readonly unknown[]): SqlValue[] {
  return params.map((value, index) => {
    if (value === null || typeof value === "string" || value instanceof Uint8Array) return value;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw new TypeError(`parameter ${index + 1} cannot be bound: ${describe(value)}`);
  });
}

function describe(value: unknown): string {
  return typeof value === "number" ? String(value) : (Object(value) as object).constructor.name;
}
