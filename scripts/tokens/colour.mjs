/** @typedef {[number, number, number]} Triple */

/**
 * The red, green and blue of `#rrggbb` as light intensities, 0 to 1.
 * @param {string} hex
 * @returns {Triple}
 */
function linear(hex) {
  return triple((channel) => {
    const value = parseInt(hex.slice(1 + channel * 2, 3 + channel * 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

/**
 * WCAG 2's contrast ratio, 1 to 21.
 * @param {string} a
 * @param {string} b
 */
export function contrast(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** @param {string} hex */
function luminance(hex) {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * How the colours reach the eye, as matrices of three rows: Machado, Oliveira and Fernandes 2009, severity 1.0.
 * @type {Record<string, number[]>}
 */
export const sights = {
  "full colour": [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/**
 * A colour as somebody with that sight sees it, in OKLab, where distances are as large as they look.
 * @param {string} hex
 * @param {number[]} sight
 * @returns {Triple}
 */
export function seen(hex, sight) {
  const colour = linear(hex);
  return oklab(triple((row) => Math.min(1, Math.max(0, dot(sight.slice(row * 3, row * 3 + 3), colour)))));
}

/**
 * @param {Triple} a
 * @param {Triple} b
 */
export function distance(a, b) {
  return Math.hypot(...triple((i) => (a[i] ?? 0) - (b[i] ?? 0)));
}

/**
 * @param {Triple} light
 * @returns {Triple}
 */
function oklab(light) {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], light));
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], light));
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], light));
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], [l, m, s]),
    dot([1.9779984951, -2.428592205, 0.4505937099], [l, m, s]),
    dot([0.0259040371, 0.7827717662, -0.808675766], [l, m, s]),
  ];
}

/**
 * @param {number[]} a
 * @param {number[]} b
 */
function dot(a, b) {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

/**
 * @param {(index: number) => number} at
 * @returns {Triple}
 */
function triple(at) {
  return [at(0), at(1), at(2)];
}
