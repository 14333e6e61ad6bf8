/** The colours of what is drawn on a card, as `#rrggbb`. */
export type Inks = { ink: string; accent: string; rule: string };

/** What letters are drawn with. */
export type InkName = "ink" | "accent";

/** Into how many steps the coverage of a pixel is rounded; with more, a card gets larger and looks the same. */
export const steps = 31;

/**
 * What a pixel of a drawing says, in one byte: 0 is bare ground, then come the steps of the ink, those of the accent, and
 * the rule.
 */
export function markOf(ink: InkName, step: number): number {
  return ink === "ink" ? step : steps + step;
}

export const ruleMark = 2 * steps + 1;
const count = ruleMark + 1;

/** The colour of each mark, three bytes, and how much of a pixel it covers, of 256. */
export type MarkTable = { colours: Uint8Array; covers: Uint16Array };

/** One colour over another; the opacity is of 256. Whole numbers come out the same everywhere. */
export function mix(under: number, over: number, opacity: number): number {
  return (under * (256 - opacity) + over * opacity) >> 8;
}

function parseColour(colour: string): Buffer {
  return Buffer.from(colour.slice(1), "hex");
}

/** What the marks of a drawing mean in certain colours. */
export function tabulateMarks({ ink, accent, rule }: Inks): MarkTable {
  const table = { colours: new Uint8Array(count * 3), covers: new Uint16Array(count) };
  const enter = (mark: number, colour: string, cover: number) => {
    table.colours.set(parseColour(colour), mark * 3);
    table.covers[mark] = cover;
  };
  for (let step = 1; step <= steps; step++) {
    const cover = Math.round((256 * step) / steps);
    enter(markOf("ink", step), ink, cover);
    enter(markOf("accent", step), accent, cover);
  }
  enter(ruleMark, rule, 256);
  return table;
}

/** The colours of the marks on a ground of one colour, three bytes each. */
export function layOnPaper({ colours, covers }: MarkTable, paper: string): Uint8Array {
  const under = parseColour(paper);
  return colours.map((over, place) => mix(under[place % 3] ?? 0, over, covers[Math.floor(place / 3)] ?? 0));
}
