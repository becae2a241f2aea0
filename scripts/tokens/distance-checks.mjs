import { distance, seen, sights } from "./colour.mjs";

/** @import { Check, Theme } from "./read-themes.mjs" */

/** In OKLab; below it two marks of a few pixels are taken for the same. */
const needed = 0.08;

const marks = ["run-fill", "ok-fill", "warn-fill", "bad-fill", "wait-fill"];

/** @type {[string, string][]} */
const pairs = [
  ...marks.flatMap((a, i) => marks.slice(i + 1).map((b) => /** @type {[string, string]} */ ([a, b]))),
  ["strip-bad", "strip-done"],
  ["strip-live", "strip-done"],
  ["strip-bad", "strip-live"],
];

/**
 * States and strip cells stay apart for every kind of sight.
 * @param {Theme} theme
 * @returns {Check[]}
 */
export function distanceChecks(theme) {
  return Object.entries(sights).flatMap(([kind, sight]) =>
    pairs.map(([a, b]) => {
      const apart = distance(seen(theme(a), sight), seen(theme(b), sight));
      return {
        ok: apart >= needed,
        text: `${a} and ${b} are ${apart.toFixed(3)} apart under ${kind}, needs ${needed}`,
      };
    }),
  );
}
