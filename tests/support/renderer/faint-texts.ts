import type { Page } from "playwright";

/** Texts in sight whose contrast with what they stand on is below 4.5 to 1 (AA), with their contrast: none is right. */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Colour = readonly [number, number, number, number];
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (canvas === null) throw new Error("the browser has no canvas");
    // Whatever way a style writes a colour, a pixel of it has four figures.
    const colour = (written: string): Colour => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = written;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [r, g, b, a / 255];
    };
    const over = ([r, g, b, a]: Colour, below: Colour): Colour => [
      r * a + below[0] * (1 - a),
      g * a + below[1] * (1 - a),
      b * a + below[2] * (1 - a),
      1,
    ];
    const ground = (element: Element | null): Colour => {
      if (element === null) return [255, 255, 255, 1];
      const own = colour(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, ground(element.parentElement));
    };
    const light = (part: number) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    const luminance = ([r, g, b]: Colour) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
    const contrast = (element: Element, ink: string) => {
      const below = ground(element);
      const [one, other] = [luminance(over(colour(ink), below)), luminance(below)];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    };
    const inks = [...document.querySelectorAll("#main *")].flatMap((element): [Element, string, string][] => {
      const own = [...element.childNodes].filter((node) => node instanceof Text);
      const text = own.map((node) => node.data.trim()).join("");
      const typed = element instanceof HTMLInputElement ? element.placeholder : "";
      if (typed !== "") return [[element, typed, getComputedStyle(element, "::placeholder").color]];
      return text === "" ? [] : [[element, text, getComputedStyle(element).color]];
    });
    if (inks.length === 0) throw new Error("the page has no text");
    return inks
      .map(([element, text, ink]) => [text, contrast(element, ink)] as const)
      .filter(([, ratio]) => ratio < 4.5)
      .map(([text, ratio]) => `${text}: ${ratio.toFixed(2)}`);
  });
}
