import { fromOklch, toLinear, toOklch } from "#lib/content/brand/oklch";

/** The least contrast of a text with its ground (WCAG 2.2, 1.4.6, level AAA). */
export const textContrast = 7;
/** The least contrast of large and of other things with their ground (WCAG 2.2, 1.4.6, level AAA for large text). */
export const otherContrast = 4.5;

export const white = "#ffffff";
export const black = "#000000";

function luminance(colour: string): number {
  const [r, g, b] = toLinear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Returns the contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** True if white stands out from a colour more than black does. */
export function isDark(colour: string): boolean {
  return contrast(colour, white) > contrast(colour, black);
}

/** The number of steps between black and white in which a colour is looked for. */
const steps = 500;

/**
 * Returns the colour of the same hue that is nearest in lightness and passes a test; undefined if none does. A colour that passes is
 * returned as it is.
 */
export function nearestColour(colour: string, passes: (candidate: string) => boolean): string | undefined {
  if (passes(colour)) return colour;
  const { lightness, chroma, hue } = toOklch(colour);
  for (let step = 1; step <= steps; step++) {
    const candidates = [lightness - step / steps, lightness + step / steps]
      .filter((one) => one > -1 / steps && one < 1 + 1 / steps)
      .map((one) => fromOklch({ lightness: Math.min(1, Math.max(0, one)), chroma, hue }));
    const found = candidates.find(passes);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns the nearest colour of the same hue with at least a contrast against each ground; undefined if there is none. */
export function nearestReadable(
  colour: string,
  grounds: readonly string[],
  least: number,
): string | undefined {
  return nearestColour(colour, (one) => grounds.every((ground) => contrast(one, ground) >= least));
}
