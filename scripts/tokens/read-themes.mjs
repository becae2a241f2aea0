import { readFileSync } from "node:fs";

/**
 * Looks a custom property up, by its name without the dashes, and follows `var()` to a colour.
 * @typedef {(name: string) => string} Theme
 *
 * @typedef {{ ok: boolean, text: string }} Check
 */

/**
 * Reads the two themes of the token file; the dark one falls back to the light one's values.
 * @param {string} path
 * @returns {{ light: Theme, dark: Theme }}
 */
export function readThemes(path) {
  const css = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const light = properties(css, ":root {");
  const dark = { ...light, ...properties(css, '[data-theme="dark"] {') };
  return { light: theme(light), dark: theme(dark) };
}

/**
 * @param {string} css
 * @param {string} head
 * @returns {Record<string, string>}
 */
function properties(css, head) {
  const at = css.indexOf(head);
  if (at < 0) throw new Error(`The token file has no block ${head}`);
  const block = css.slice(css.indexOf("{", at) + 1, css.indexOf("}", at));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]),
  );
}

/**
 * @param {Record<string, string>} values
 * @returns {Theme}
 */
function theme(values) {
  /** @type {Theme} */
  const valueOf = (name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The token file has no --${name}.`);
    const [, referred] = /^var\(--(.+)\)$/.exec(value) ?? [];
    return referred === undefined ? value : valueOf(referred);
  };
  return valueOf;
}
