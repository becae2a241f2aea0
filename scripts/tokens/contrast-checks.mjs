import { contrast } from "./colour.mjs";

/** @import { Check, Theme } from "./read-themes.mjs" */
/** @typedef {[foreground: string, background: string]} Pair */

const surfaces = ["canvas", "sidebar", "raised", "well", "hover", "selected"];
const states = ["run", "ok", "warn", "bad", "wait", "idle"];

/** @type {Pair[]} */
const textPairs = [
  ...pairs(["ink", "ink-2", "ink-3", "accent"], surfaces),
  ...states.flatMap((state) => pairs([`${state}-ink`], [...surfaces, `${state}-soft`])),
  ...states.flatMap((state) => pairs(["ink", "ink-2"], [`${state}-soft`])),
  ...pairs(["on-primary"], ["primary", "primary-hover"]),
  ...pairs(["accent", "ink", "ink-2"], ["accent-soft"]),
];

/**
 * WCAG 1.4.11: shapes that carry meaning, edges of controls, the focus ring.
 * @type {Pair[]}
 */
const shapePairs = [
  ...pairs(["line-strong", "run-fill", "bad-fill", "strip-done"], ["canvas", "raised", "well"]),
  ...pairs(["focus"], surfaces),
  ...pairs(["primary"], ["canvas", "well"]),
  ...pairs(["bad-fill", "run-fill", "strip-done"], ["strip-empty"]),
];

/**
 * @param {Theme} theme
 * @returns {Check[]}
 */
export function contrastChecks(theme) {
  return [
    ...textPairs.map((pair) => check(theme, "text", pair, 4.5)),
    ...shapePairs.map((pair) => check(theme, "shape", pair, 3)),
  ];
}

/**
 * @param {Theme} theme
 * @param {string} what
 * @param {Pair} pair
 * @param {number} needed
 * @returns {Check}
 */
function check(theme, what, [foreground, background], needed) {
  const ratio = contrast(theme(foreground), theme(background));
  return {
    ok: ratio >= needed,
    text: `${what} ${foreground} on ${background} is ${ratio.toFixed(2)}, needs ${needed}`,
  };
}

/**
 * @param {string[]} foregrounds
 * @param {string[]} backgrounds
 * @returns {Pair[]}
 */
function pairs(foregrounds, backgrounds) {
  return foregrounds.flatMap((foreground) =>
    backgrounds.map((background) => /** @type {Pair} */ ([foreground, background])),
  );
}
