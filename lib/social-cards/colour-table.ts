/** The colours of what is drawn on a card, as `#rrggbb`. */
export type Inks = { ink: string; accent: string; rule: string };

/** The inks that letters can have. */
export type InkName = "ink" | "accent";

/** Levels of pixel coverage; `coverageSteps` means fully covered. More levels make larger files that look the same. */
export const coverageSteps = 31;

/**
 * Returns the code that a canvas stores for a pixel, one byte: 0 is background, 1 to 31 are the coverage levels of the ink,
 * 32 to 62 those of the accent, and 63 is the rule.
 */
export function pixelCode(ink: InkName, step: number): number {
  return ink === "ink" ? step : coverageSteps + step;
}

export const ruleCode = 2 * coverageSteps + 1;
const codeCount = ruleCode + 1;

/** For each pixel code, its colour (three bytes) and how much of the pixel it covers (0 to 256). */
export type ColourTable = { colours: Uint8Array; covers: Uint16Array };

/** Blends one colour channel over another; opacity is 0 to 256. Integer arithmetic gives the same result on every machine. */
export function mix(under: number, over: number, opacity: number): number {
  return (under * (256 - opacity) + over * opacity) >> 8;
}

function parseColour(colour: string): Buffer {
  return Buffer.from(colour.slice(1), "hex");
}

/** Returns the colour and coverage of every pixel code for these inks. */
export function buildColourTable({ ink, accent, rule }: Inks): ColourTable {
  const table = { colours: new Uint8Array(codeCount * 3), covers: new Uint16Array(codeCount) };
  const enter = (code: number, colour: string, cover: number) => {
    table.colours.set(parseColour(colour), code * 3);
    table.covers[code] = cover;
  };
  for (let step = 1; step <= coverageSteps; step++) {
    const cover = Math.round((256 * step) / coverageSteps);
    enter(pixelCode("ink", step), ink, cover);
    enter(pixelCode("accent", step), accent, cover);
  }
  enter(ruleCode, rule, 256);
  return table;
}

/** Returns the colour of every pixel code on a background of one colour, three bytes each. */
export function blendOnColour({ colours, covers }: ColourTable, background: string): Uint8Array {
  const under = parseColour(background);
  return colours.map((over, index) => mix(under[index % 3] ?? 0, over, covers[Math.floor(index / 3)] ?? 0));
}
