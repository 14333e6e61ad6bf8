import { readFileSync } from "node:fs";
import path from "node:path";

/** The colours of the publication by their names without dashes before them: `paper`, `ink`, `tone-1`; `#rrggbb`. */
type Colours = Readonly<Record<string, string>>;

/** By day, and by night as on a dark ground. */
export type Palette = { day: Colours; night: Colours };

const tokensFile = "components/styles/tokens.css";
const nightBegins = /@media [^{]*\(prefers-color-scheme: dark\)/;

function readColours(css: string): Colours {
  const tokens = css.matchAll(/--([a-z][a-z0-9-]*):\s*(#[0-9a-f]{6});/g);
  return Object.fromEntries([...tokens].map(([, name = "", colour = ""]) => [name, colour]));
}

/**
 * Reads the colours where they are kept, in the style sheet of the tokens, so that cards and pages never differ.
 *
 * @param root The engine's folder.
 */
export function readPalette(root: string): Palette {
  const css = readFileSync(/* turbopackIgnore: true */ path.join(root, tokensFile), "utf8");
  const night = css.search(nightBegins);
  if (night === -1)
    throw new Error(`${tokensFile} has no ${nightBegins}; cards need the colours of the night.`);
  const day = readColours(css.slice(0, night));
  return { day, night: { ...day, ...readColours(css.slice(night)) } };
}
