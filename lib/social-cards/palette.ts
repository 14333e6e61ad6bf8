import { readFileSync } from "node:fs";
import path from "node:path";
import type { Publication } from "#lib/content/publication";
import { getColours } from "#lib/newsroom/colours";

/** Colours (`#rrggbb`) by the names of their CSS variables without the dashes: `paper`, `ink`, `tone-1`. */
type Colours = Readonly<Record<string, string>>;

/** The colours of light mode (`day`) and dark mode (`night`). */
export type Palette = { day: Colours; night: Colours };

const tokensFile = "components/styles/tokens.css";
const nightBegins = /@media [^{]*\(prefers-color-scheme: dark\)/;

function readColours(css: string): Colours {
  const tokens = css.matchAll(/--([a-z][a-z0-9-]*):\s*(#[0-9a-f]{6});/g);
  return Object.fromEntries([...tokens].map(([, name = "", colour = ""]) => [name, colour]));
}

/**
 * Returns the colours of a publication's cards: the engine's own, unless `brand.yaml` has others.
 *
 * @param own The result of {@link readPalette}.
 */
export function paletteOf(own: Palette, publication: Pick<Publication, "brand" | "categories">): Palette {
  const { colours, categories } = publication.brand ?? {};
  if (colours === undefined && categories === undefined) return own;
  return getColours(publication);
}

/**
 * Reads the colours from the style sheet of the pages, so that cards and pages never differ.
 *
 * @param root The root of this checkout.
 * @throws {Error} if the style sheet has no colours for dark mode.
 */
export function readPalette(root: string): Palette {
  const css = readFileSync(/* turbopackIgnore: true */ path.join(root, tokensFile), "utf8");
  const night = css.search(nightBegins);
  if (night === -1)
    throw new Error(`${tokensFile} has no ${nightBegins}; cards need the colours of the night.`);
  const day = readColours(css.slice(0, night));
  return { day, night: { ...day, ...readColours(css.slice(night)) } };
}
