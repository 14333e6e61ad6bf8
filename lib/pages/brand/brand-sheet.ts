import { type Colours, defaultColours, type Mode } from "#lib/config/default-colours";
import { isDark, white } from "#lib/content/brand/contrast";

/** The declarations of the colours that are not the engine's own. */
function declarations(colours: Colours, mode: Mode): string {
  const own: Colours = defaultColours[mode];
  const changed = Object.entries(colours).filter(([name, colour]) => own[name] !== colour);
  const isDarkPaper = isDark(colours.paper ?? white);
  const isUnusual = isDarkPaper !== (mode === "night");
  // Fields and scroll bars follow the paper, whatever the device prefers.
  const scheme = isUnusual ? [`color-scheme:${isDarkPaper ? "dark" : "light"}`] : [];
  return [...scheme, ...changed.map(([name, colour]) => `--${name}:${colour}`)].join(";");
}

/** Its own specificity lets the sheet win wherever it stands among the sheets of the same layers. */
function rule(media: string, text: string): string {
  return text === "" ? "" : `@media screen and (prefers-color-scheme:${media}){html:root{${text}}}`;
}

/**
 * Returns the style sheet with a publication's own colours; undefined if it has none. It comes after the engine's sheet on every
 * page. Print keeps the engine's colours, which are made for white paper.
 *
 * @param tones The tones of the categories that have their own colours.
 */
export function brandSheet(
  { day, night }: Record<Mode, Colours>,
  tones: Iterable<number>,
): string | undefined {
  const tokens = rule("light", declarations(day, "day")) + rule("dark", declarations(night, "night"));
  const names = [...tones].map((tone) => `[data-tone="${tone}"]{color:var(--tone-${tone})}`).join("");
  const layers = [
    ...(tokens === "" ? [] : [`@layer tokens{${tokens}}`]),
    ...(names === "" ? [] : [`@layer base{@media screen{${names}}}`]),
  ];
  return layers.length === 0 ? undefined : layers.join("");
}
