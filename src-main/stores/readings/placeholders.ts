/** "?, ?, ?" for a list of so many values. */
export const placeholders = (count: number): string => Array.from({ length: count }, () => "?").join(", ");

/** A list cut into parts of at most `size`, for statements that hold so many values. */
export function partsOf<T>(list: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < list.length; start += size) parts.push(list.slice(start, start + size));
  return parts;
}
