import fc from "fast-check";

/** Values as suppliers write them, most of them plain, some odd, some wrong. */
const value = fc.oneof(
  { weight: 60, arbitrary: fc.integer({ min: 0, max: 99_999 }).map((n) => (n / 1000).toFixed(3)) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 9_999_999 }).map((n) => ` ${(n / 1e5).toFixed(8)}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "N/A", "-1.5", "0", "0E-20", '"1,234.5"', "1O.5", "x", "1e9", "5.", "'2"),
  },
);

const meter = fc.constantFrom(
  "1200000000002",
  "2278676232781",
  "1234567890123",
  " 2261582968220",
  "E06BG12862",
  '"1200000000002"',
  "018011011200000000002",
  "",
);

const date = fc.constantFrom(
  "09/11/2024",
  "10/11/2024",
  "11/11/2024",
  "30/03/2025",
  "27/10/2024",
  "01/07/2024",
  '"09/11/2024"',
  "31/11/2024",
);

const row = fc
  .tuple(
    meter,
    date,
    fc.array(value, { minLength: 48, maxLength: 50 }),
    fc.constantFrom("A", "A", "A", "E", "X", ""),
  )
  .map(([meterCell, dateCell, values, flag]) => ({ meterCell, dateCell, values, flag }));

const odd = fc.constantFrom("", ",,,", '"open,1,2', "1200000000002,09/11/2024", "x".repeat(60));

/** Rows of a wide file of so many period columns and a flag: mostly in order, so that both ways of reading meet. */
export function wideRows(periods: number): fc.Arbitrary<string[]> {
  const text = row.map(({ meterCell, dateCell, values, flag }) => {
    const cells = Array.from({ length: periods }, (_, i) => values[i] ?? "");
    return [meterCell, dateCell, ...cells, flag].join(",");
  });
  const plain = fc
    .tuple(fc.constantFrom("1200000000002", "2278676232781"), fc.integer({ min: 1, max: 28 }), fc.nat(9000))
    .map(([meterCell, day, seed]) => {
      const cells = Array.from({ length: periods }, (_, i) =>
        i < 48 ? ((seed + i * 37) / 1000).toFixed(3) : "",
      );
      return [meterCell, `${String(day).padStart(2, "0")}/11/2024`, ...cells, "A"].join(",");
    });
  return fc.array(
    fc.oneof({ weight: 6, arbitrary: plain }, { weight: 3, arbitrary: text }, { weight: 1, arbitrary: odd }),
    { maxLength: 40 },
  );
}
