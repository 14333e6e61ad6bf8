import { mediaTypes, textType } from "#lib/hosting/media-types";

/** Below this many bytes compression saves no packet. */
export const leastToCompress = 1024;

/** The compressed twins that may lie beside a text, by content coding: what their names end with. */
export const twinEndings = { br: ".br", gzip: ".gz" } as const;

/** The names of a text's twins; none for a file that is no text. */
export function twinsOf(file: string): string[] {
  return textType(file) === undefined ? [] : Object.values(twinEndings).map((ending) => file + ending);
}

/** The text whose twin has this name; undefined if the name is not that of a twin. */
export function originalOf(file: string): string | undefined {
  const ending = Object.values(twinEndings).find((one) => file.endsWith(one));
  const original = ending === undefined ? "" : file.slice(0, -ending.length);
  return textType(original) === undefined ? undefined : original;
}

const alternatives = (endings: readonly string[]) => endings.map((ending) => ending.slice(1)).join("|");

/** The end of the names of texts, as a regular expression: `\.(?:css|html|…)`. */
const textExpression = `\\.(?:${alternatives(Object.keys(mediaTypes.texts))})`;

/** The addresses of twins, as a regular expression. They are no addresses of the site. */
export const twinExpression = `${textExpression}\\.(?:${alternatives(Object.values(twinEndings))})$`;
