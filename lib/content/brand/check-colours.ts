import { defaultColours, type Mode, modes } from "#lib/config/default-colours";
import type { Brand } from "#lib/content/brand/brand-schema";
import {
  black,
  contrast,
  isDark,
  nearestColour,
  nearestReadable,
  otherContrast,
  textContrast,
  white,
} from "#lib/content/brand/contrast";
import { breakingInk } from "#lib/content/brand/derive-colours";

/** A colour of `brand.yaml` that cannot be read against its ground, or a ground on which the text cannot be read. */
type DimColour = {
  /** Its keys, without the mode: `colours`, `accent`. */
  keys: readonly [group: string, name: string];
  mode: Mode;
  colour: string;
  /** The colour that it is seen with. */
  other: string;
  /** The least contrast. */
  least: number;
  /** The nearest colour that passes. */
  wanted: string;
};

type Pair = { day: string; night: string } | undefined;

/** On a paper of middle lightness, no ink can be read. */
function canHoldText(paper: string): boolean {
  return Math.max(contrast(paper, white), contrast(paper, black)) >= textContrast;
}

function paperAndInk(mode: Mode, paper: Pair, ink: Pair): DimColour[] {
  const ground = paper?.[mode] ?? defaultColours[mode].paper;
  const text = ink?.[mode] ?? defaultColours[isDark(ground) ? "night" : "day"].ink;
  if (contrast(text, ground) >= textContrast) return [];
  const dim = { mode, least: textContrast, colour: text, other: ground };
  const darker = nearestReadable(text, [ground], textContrast);
  if (ink !== undefined && darker !== undefined)
    return [{ ...dim, keys: ["colours", "ink"], wanted: darker }];
  if (paper === undefined) return [];
  const wanted = nearestReadable(ground, [text], textContrast) ?? nearestColour(ground, canHoldText);
  return [{ ...dim, colour: ground, other: text, keys: ["colours", "paper"], wanted: wanted ?? white }];
}

/** The label of breaking news is large, so white on it needs less contrast; on a bright ground it is black. */
function breakingGround(mode: Mode, breaking: Pair): DimColour[] {
  const colour = breaking?.[mode];
  if (colour === undefined || contrast(colour, breakingInk(colour)) >= otherContrast) return [];
  const wanted = nearestReadable(colour, [white], otherContrast) ?? black;
  return [{ keys: ["colours", "breaking"], mode, colour, other: white, least: otherContrast, wanted }];
}

function inMode(mode: Mode, { colours = {}, categories = {} }: Brand): DimColour[] {
  const { paper, ink, accent, breaking } = colours;
  const ground = paper?.[mode] ?? defaultColours[mode].paper;
  const texts: [DimColour["keys"], Pair][] = [
    [["colours", "accent"], accent],
    ...Object.entries(categories).map(([id, pair]): [DimColour["keys"], Pair] => [["categories", id], pair]),
  ];
  const dimTexts = texts.flatMap(([keys, pair]): DimColour[] => {
    const colour = pair?.[mode];
    if (colour === undefined || contrast(colour, ground) >= textContrast) return [];
    const wanted = nearestReadable(colour, [ground], textContrast);
    // Without such a colour the paper itself is reported.
    return wanted === undefined ? [] : [{ keys, mode, colour, other: ground, least: textContrast, wanted }];
  });
  return [...paperAndInk(mode, paper, ink), ...dimTexts, ...breakingGround(mode, breaking)];
}

/**
 * Returns every colour with too little contrast, by day and by night (WCAG 2.2, 1.4.6). Colours that follow from these are made
 * readable when they are derived.
 */
export function findDimColours(brand: Brand): DimColour[] {
  return modes.flatMap((mode) => inMode(mode, brand));
}
