import { distance, seen, sights } from "./colour.mjs";

/** @import { Check, Theme } from "./read-themes.mjs" */

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * The heat ramp runs one way in lightness and in even steps, for every kind of sight.
 * @param {Theme} theme
 * @param {boolean} dark The ramp of a dark theme gets lighter with the value.
 * @returns {Check[]}
 */
export function heatRampChecks(theme, dark) {
  return Object.entries(sights).flatMap(([kind, sight]) => {
    const ramp = steps.map((step) => seen(theme(`heat-${step}`), sight));
    const pairs = ramp.slice(1).map((to, i) => ({ from: ramp[i] ?? to, to }));
    const gaps = pairs.map(({ from, to }) => distance(from, to));
    const uneven = Math.max(...gaps) / Math.min(...gaps);
    const most = kind === "full colour" ? 1.15 : 2;
    return [
      {
        ok: pairs.every(({ from, to }) => (dark ? to[0] > from[0] : to[0] < from[0])),
        text: `the heat ramp's lightness runs one way under ${kind}`,
      },
      {
        ok: uneven <= most,
        text: `the heat ramp's widest step is ${uneven.toFixed(2)} times the narrowest under ${kind}, at most ${most}`,
      },
    ];
  });
}
