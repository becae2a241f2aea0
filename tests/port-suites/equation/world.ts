import fc from "fast-check";
import type { ImportType, Quantity } from "../../../src-shared/jobs/import-plan";
import type { MergeRule } from "../../../src-shared/jobs/merge-rule";
import type { Piece, TestRow } from "../../support/readings/batch-of";
import type { Slots } from "../../support/readings/delivery";
import { mergeRules } from "../../support/readings/arbitraries";

/** A file that one job brings. */
export interface WorldFile {
  readonly type: ImportType;
  readonly merge: MergeRule;
  readonly rows: readonly TestRow[];
  /** Rows a batch. */
  readonly size: number;
  /** Whether somebody undoes its import. */
  readonly undone: boolean;
}

/**
 * What goes wrong in a turn. killed: the process is gone between two transactions, and another takes over. woken: it was
 * only asleep, and goes on after another took over. before, after: the line is cut at the next COMMIT.
 */
export const mishaps = ["none", "killed", "woken", "before", "after", "cancel", "retry"] as const;
export type Mishap = (typeof mishaps)[number];

/** Who does the next thing; two at once where `beside` is given. Numbers count round the imports and undos there are. */
export interface Turn {
  readonly who: number;
  readonly beside: number | null;
  readonly mishap: Mishap;
}

export interface World {
  readonly files: readonly WorldFile[];
  readonly turns: readonly Turn[];
}

/** The day the clocks go back, with 50 half-hours; the day they go on, with 46; and a month's first. */
const LONG_DAY = "2025-10-26";
const DAYS = [LONG_DAY, "2025-03-30", "2025-11-01"];
const CHANNELS: readonly { meter: string; quantity: Quantity }[] = [
  { meter: "1200023305967", quantity: "AI" },
  { meter: "1200023305967", quantity: "RI" },
];

/** Few values, so that files often agree, differ and overlap; estimates; and half-hours left out. */
const slot = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 2 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2 }).map((value): `${number}e` => `${value}e`) },
);

const halfHours = (day: string): fc.Arbitrary<Slots> =>
  day === LONG_DAY
    ? fc.tuple(slot, slot, slot, slot).map(([a, b, y, z]) => [a, b, ...new Array<null>(46).fill(null), y, z])
    : fc.tuple(slot, slot, slot);

const piece = (type: ImportType): fc.Arbitrary<Piece> =>
  fc.constantFrom(...DAYS).chain((day) =>
    fc
      .record({
        channel: fc.constantFrom(...CHANNELS),
        slots: type === "hh" ? halfHours(day) : fc.tuple(slot),
      })
      .filter(({ slots }) => slots.some((each) => each !== null))
      .map(({ channel, slots }) => ({ ...channel, day, slots })),
  );

const brought = (type: ImportType): fc.Arbitrary<TestRow> =>
  fc.array(piece(type), { minLength: 1, maxLength: 2 }).map((brings) => ({ brings }));

const bare = fc.constantFrom<TestRow>({ rejected: "x" }, { nothing: true }, { blank: true });

/** Rows that several files bring, as a correction repeats most of what it corrects. */
type Shared = Readonly<Record<ImportType, readonly TestRow[]>>;
const shared: fc.Arbitrary<Shared> = fc.record({
  hh: fc.array(brought("hh"), { minLength: 3, maxLength: 6 }),
  daily: fc.array(brought("daily"), { minLength: 2, maxLength: 3 }),
});

const row = (type: ImportType, rows: readonly TestRow[]): fc.Arbitrary<TestRow> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...rows) },
    { weight: 5, arbitrary: brought(type) },
    { weight: 1, arbitrary: bare },
  );

const types = fc.oneof(
  { weight: 5, arbitrary: fc.constant<ImportType>("hh") },
  { weight: 1, arbitrary: fc.constant<ImportType>("daily") },
);

const file = (rows: Shared): fc.Arbitrary<WorldFile> =>
  types.chain((type) =>
    fc.record({
      type: fc.constant(type),
      merge: mergeRules,
      rows: fc.array(row(type, rows[type]), { minLength: 1, maxLength: 8 }),
      size: fc.integer({ min: 1, max: 4 }),
      undone: fc.boolean(),
    }),
  );

const turn: fc.Arbitrary<Turn> = fc.record({
  who: fc.nat(99),
  beside: fc.option(fc.nat(99), { freq: 3 }),
  mishap: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Mishap>("none") },
    { weight: 6, arbitrary: fc.constantFrom<Mishap>(...mishaps) },
  ),
});

/** Overlapping files, who undoes which, and in which order with which mishaps. */
export const worlds: fc.Arbitrary<World> = shared.chain((rows) =>
  fc.record({
    files: fc.array(file(rows), { minLength: 2, maxLength: 5 }),
    turns: fc.array(turn, { minLength: 8, maxLength: 50 }),
  }),
);
