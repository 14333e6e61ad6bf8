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

/** On phones the drawing shares its line with the menu, and in very large letters it leaves the first screen to the headline. */
const mastheadRules = [
  "img[data-masthead]{block-size:3rem;inline-size:auto;max-inline-size:min(90vw,8.5rem);object-fit:contain;background:none;filter:none}",
  "@media (max-width:16rem){img[data-masthead]{block-size:2rem}}",
  "@media (min-width:48rem){img[data-masthead]{block-size:5.5rem;max-inline-size:100%;margin-inline:auto}}",
].join("");

/**
 * Returns the style sheet with a publication's own colours; empty if it has none. It comes after the engine's sheet on every
 * page. Print keeps the engine's colours, which are made for white paper.
 *
 * @param tones The tones of the categories that have their own colours.
 * @param hasMasthead Whether the masthead is a drawing. Its size is here, since no other publication needs it.
 */
export function brandSheet(
  { day, night }: Record<Mode, Colours>,
  tones: Iterable<number>,
  hasMasthead = false,
): string {
  const tokens = rule("light", declarations(day, "day")) + rule("dark", declarations(night, "night"));
  const names = [...tones].map((tone) => `[data-tone="${tone}"]{color:var(--tone-${tone})}`).join("");
  const layers = [
    ...(tokens === "" ? [] : [`@layer tokens{${tokens}}`]),
    ...(names === "" ? [] : [`@layer base{@media screen{${names}}}`]),
  ];
  if (hasMasthead) layers.push(`@layer components{${mastheadRules}}`);
  return layers.join("");
}
