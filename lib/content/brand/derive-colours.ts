import { type Colours, defaultColours, type Mode } from "#lib/config/default-colours";
import {
  black,
  contrast,
  isDark,
  nearestReadable,
  otherContrast,
  textContrast,
  white,
} from "#lib/content/brand/contrast";
import { fromLinear, toLinear } from "#lib/content/brand/oklch";

/** The colours that `brand.yaml` gives for one mode. */
export type GivenColours = { paper?: string; ink?: string; accent?: string; breaking?: string };

/** Returns a colour with a share (0 to 1) of another one. */
function mix(colour: string, other: string, share: number): string {
  const [from, to] = [toLinear(colour), toLinear(other)];
  // The cube root makes equal shares look like equal steps.
  const at = (index: 0 | 1 | 2) => (Math.cbrt(from[index]) * (1 - share) + Math.cbrt(to[index]) * share) ** 3;
  return fromLinear([at(0), at(1), at(2)]);
}

/** The text on breaking news: white, or black on a bright ground. */
export function breakingInk(breaking: string): string {
  return contrast(breaking, white) >= otherContrast || contrast(breaking, black) < textContrast
    ? white
    : black;
}

/** A ground beside the paper on which all texts are read as well as on the paper; the paper itself if there is none. */
function ground(paper: string, texts: readonly string[], candidate: string): string {
  const isRead = (text: string) => contrast(text, candidate) >= Math.min(textContrast, contrast(text, paper));
  return texts.every(isRead) ? candidate : paper;
}

/** The grounds, lines and soft text that follow from paper and ink. */
function surfaces(paper: string, ink: string, texts: readonly string[]): Colours {
  const dark = isDark(paper);
  const raised = ground(paper, texts, dark ? mix(paper, ink, 0.05) : mix(paper, white, 0.6));
  const sunk = ground(paper, texts, dark ? mix(paper, black, 0.25) : mix(paper, ink, 0.05));
  return {
    paper,
    "paper-raised": raised,
    "paper-sunk": sunk,
    ink,
    "ink-soft": nearestReadable(mix(ink, paper, 0.25), [paper, raised, sunk], textContrast) ?? ink,
    rule: mix(paper, ink, 0.18),
    "rule-strong": dark ? mix(ink, paper, 0.4) : ink,
  };
}

/** The engine's own surfaces, without those on which a publication's own text could not be read. */
function ownSurfaces(own: typeof defaultColours.day | typeof defaultColours.night, texts: readonly string[]) {
  return {
    ...own,
    "paper-raised": ground(own.paper, texts, own["paper-raised"]),
    "paper-sunk": ground(own.paper, texts, own["paper-sunk"]),
  };
}

/** Leaves out what equals the engine's own, so that writing it down changes nothing that follows from it. */
function withoutEngines(mode: Mode, given: GivenColours): GivenColours {
  const own = defaultColours[mode];
  const { paper, ink, breaking, ...rest } = given;
  // On another paper, the engine's ink is a choice.
  const isOwnPaper = paper === undefined || paper === own.paper;
  return {
    ...rest,
    ...(!isOwnPaper && { paper }),
    ...(ink !== undefined && !(isOwnPaper && ink === own.ink) && { ink }),
    ...(breaking !== undefined && breaking !== own.breaking && { breaking }),
  };
}

/**
 * Returns all colours of the style sheet in one mode, of those that a publication gives. What it does not give follows from what it
 * gives: with another paper, lines and soft text are mixed from paper and ink, and colours that could not be read on it are
 * made darker or lighter. Nothing changes that needs no change.
 *
 * @param categories The publication's own colours of categories, by the names of their variables.
 */
export function deriveColours(mode: Mode, given: GivenColours, categories: Colours = {}): Colours {
  const { paper, ink, accent, breaking } = withoutEngines(mode, given);
  const own = defaultColours[mode];
  // On a dark paper the colours of the night are read, also by day.
  const base = paper === undefined ? own : defaultColours[isDark(paper) ? "night" : "day"];
  const [shownPaper, shownInk] = [paper ?? own.paper, ink ?? base.ink];
  const texts = [shownInk, ...(accent === undefined ? [] : [accent]), ...Object.values(categories)];
  const hasSurfaces = paper !== undefined || ink !== undefined;
  const shown: Colours = hasSurfaces ? surfaces(shownPaper, shownInk, texts) : ownSurfaces(own, texts);
  const grounds = [shownPaper, shown["paper-raised"] ?? shownPaper, shown["paper-sunk"] ?? shownPaper];
  const readable = (colour: string, least = textContrast) =>
    nearestReadable(colour, grounds, least) ?? shownInk;
  const tones = Object.entries(base).filter(([name]) => name.startsWith("tone-"));
  return {
    ...base,
    ...shown,
    link: accent ?? readable(base.link),
    focus: readable(base.focus, otherContrast),
    "breaking-mark": readable(breaking ?? base["breaking-mark"], otherContrast),
    ...(breaking !== undefined && { breaking, "breaking-ink": breakingInk(breaking) }),
    ...Object.fromEntries(tones.map(([name, colour]) => [name, readable(colour)])),
    ...categories,
  };
}
