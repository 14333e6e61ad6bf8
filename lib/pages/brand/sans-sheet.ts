import { onHost } from "#lib/config/site-path";
import { sansFiles } from "#lib/pages/brand/sans-files";

/** The address of the font with the everyday letters; pages with this pairing preload it. */
export const firstSansFont: string = sansFiles[0].address;

/**
 * The size of the sans face for the same number of letters in a line as naskh has, in percent. So sizes, line heights and the
 * measure stay as they are.
 */
const size = 96;

/** A local font in the place of the sans face while that loads, with its width (`scale`, percent), ascent and descent. */
function standIn(name: string, local: readonly string[], scale: number): string {
  const share = (percent: number) => `${Math.round((percent * size * 10) / scale) / 10}%`;
  const metrics = `ascent-override:${share(108.5)};descent-override:${share(41.5)};line-gap-override:0%`;
  const sources = local.map((font) => `local("${font}")`).join(",");
  return `@font-face{font-family:"${name}";src:${sources};size-adjust:${scale}%;${metrics}}`;
}

const standIns = [
  standIn("Barqiya Sans Stand-in", ["DejaVu Sans"], 83.5),
  standIn("Barqiya Sans Other", ["Segoe UI", "Geeza Pro", "GeezaPro", "Arial"], 100),
].join("");

const emphasis = ":is(strong,em,i,cite)";

/** Emphasis is the bold of the same face here, so it has the size of the text. */
const emphasisRules = [
  `html:root ${emphasis}{font-size:${size / 100}em}`,
  `html:root :is(h1,h2,h3,h4,th,strong,em,i,cite) ${emphasis}{font-size:inherit}`,
].join("");

const faces = '"Barqiya Sans","Barqiya Sans Stand-in","Barqiya Sans Other",sans-serif';

/**
 * Returns the style sheet that sets running text in the sans face. The engine's sheet still names the naskh files, but nothing
 * on the page uses their family, so no browser fetches them.
 *
 * @param sitePath The path below which the site stands.
 */
export function sansSheet(sitePath: string): string {
  const fonts = sansFiles.map(
    ({ address, range }) =>
      `@font-face{font-family:"Barqiya Sans";font-weight:400;font-display:swap;size-adjust:${size}%;` +
      `src:url(${onHost(sitePath, address)}) format("woff2");unicode-range:${range}}`,
  );
  return [
    ...fonts,
    standIns,
    `@layer tokens{html:root{--face-text:${faces}}}`,
    `@layer components{${emphasisRules}}`,
  ].join("");
}
