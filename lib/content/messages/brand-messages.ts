import type { Mode } from "#lib/config/default-colours";
import { contrast } from "#lib/content/brand/contrast";
import { error } from "#lib/content/messages/problems";

const modeNames = { day: "نهاراً", night: "ليلاً" } as const satisfies Record<Mode, string>;

/** The contrast with two decimals, cut off, so that 6.999 is not said to be 7. */
function shownContrast(colour: string, other: string): string {
  return String(Math.floor(contrast(colour, other) * 100) / 100);
}

/** What a message about a colour names. */
type Dim = {
  key: string;
  mode: Mode;
  colour: string;
  other: string;
  least: number;
  wanted: string;
};

/** Problems of `brand.yaml`. */
export const brandRules = {
  lowContrast: (path: string, line: number, { key, mode, colour, other, least, wanted }: Dim) =>
    error(
      "low-contrast",
      path,
      line,
      `لون ${key} ${modeNames[mode]}، وهو ${colour}، لا يتميّز عن ${other} بما يكفي للقراءة: درجة التباين بينهما ${shownContrast(colour, other)}، وأقلها ${least}. أقرب لون يصلح: "${wanted}"`,
      `The colour of ${key} by ${mode}, ${colour}, is too close to ${other}: their contrast is ${shownContrast(colour, other)} and must be at least ${least}. The nearest colour that passes: "${wanted}"`,
    ),
} as const;
