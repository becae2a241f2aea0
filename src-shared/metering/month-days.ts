/** How many days a month's bits name: bit d-1 is day d. */
export function countMonthDays(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
