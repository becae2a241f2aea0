type Column = Uint8Array | Int32Array | Uint32Array | Float64Array;

/** The column with room for so many elements: itself, or a copy of at least twice the room. */
export function grown<T extends Column>(column: T, length: number): T {
  if (column.length >= length) return column;
  const Same = column.constructor as new (length: number) => T;
  const larger = new Same(Math.max(length, column.length * 2));
  larger.set(column);
  return larger;
}
