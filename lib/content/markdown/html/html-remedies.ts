import { attributeOf } from "#lib/content/markdown/html/html-tags";

/** What to write instead of an element, in both languages. */
export type Remedy = { ar: string; en: string };

function same(markdown: string): Remedy {
  return { ar: markdown, en: markdown };
}

const strong = (words: string) => same(`**${words}**`);
const emphasis = (words: string) => same(`*${words}*`);
const struck = (words: string) => same(`~~${words}~~`);
const code = (words: string) => same(`\`${words}\``);
const bullet = (words: string) => same(`- ${words}`);
const items = () => same("- …  ⏎  - …");
const quotation = (words: string) => same(`> ${words}`);
const table = () => same("| … | … |  ⏎  |---|---|  ⏎  | … | … |");
const term = (words: string) => same(`- **${words}**: …`);
const picture = (words: string) => same(`![…](….jpg "${words}")`);
const fold = () => same("**…**  ⏎  …");
const heading = (depth: number) => (words: string) => same(`${"#".repeat(depth)} ${words}`);

/** The Markdown for each element that has one. For other elements the remedy is the words alone. */
const marks: Readonly<Record<string, (words: string) => Remedy>> = {
  b: strong,
  strong,
  i: emphasis,
  em: emphasis,
  cite: emphasis,
  dfn: emphasis,
  var: emphasis,
  u: strong,
  ins: strong,
  mark: strong,
  s: struck,
  strike: struck,
  del: struck,
  code,
  kbd: code,
  samp: code,
  tt: code,
  q: (words) => same(`«${words}»`),
  h1: heading(2),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  ul: items,
  li: bullet,
  menu: items,
  dir: items,
  ol: () => same("1. …  ⏎  2. …"),
  dl: term,
  dt: term,
  dd: term,
  blockquote: quotation,
  hr: () => same("---"),
  pre: (words) => same(`\`\`\`  ⏎  ${words}  ⏎  \`\`\``),
  listing: (words) => same(`\`\`\`  ⏎  ${words}  ⏎  \`\`\``),
  xmp: (words) => same(`\`\`\`  ⏎  ${words}  ⏎  \`\`\``),
  table,
  caption: table,
  colgroup: table,
  col: table,
  thead: table,
  tbody: table,
  tfoot: table,
  tr: table,
  th: table,
  td: table,
  figure: picture,
  figcaption: picture,
  details: fold,
  summary: strong,
  br: () => same("<br>"),
  sup: (words) => same(`<sup>${words}</sup>`),
  sub: (words) => same(`<sub>${words}</sub>`),
};

function link(attributes: string, words: string): Remedy {
  const address = attributeOf(attributes, "href");
  const scheme = /^www\./i.test(address) ? "https://" : "";
  return address === "" ? same(words) : same(`[${words}](${scheme}${address})`);
}

/** Returns the Markdown to write instead of an element with words. */
export function textRemedy(name: string, attributes: string, words: string): Remedy {
  if (name === "a") return link(attributes, words);
  const remedy = Object.hasOwn(marks, name) ? marks[name] : undefined;
  return remedy === undefined ? same(words) : remedy(words);
}

const players = new Set(["iframe", "video", "audio", "embed", "object", "frame", "source"]);
/** Elements that are only removed: programs, forms, hints for the line, and the parts of maps. */
const removed = new Set("script style template link meta base param bgsound input wbr map track".split(" "));

/** Elements whose content is a drawing, also without attributes. */
const drawn = new Set(["svg", "canvas", "picture"]);

/** Returns whether a picture only counts the readers of a page. */
function isCounter(attributes: string): boolean {
  return ["width", "height"].every((side) => /^[01](?:px)?$/.test(attributeOf(attributes, side)));
}

/** Returns the address as a link must name it: spaces need `<>` (CommonMark 6.3). */
function destination(address: string): string {
  return /\s/.test(address) ? `<${address}>` : address;
}

/**
 * Returns what to write instead of an element without words of the author; undefined for one that is only removed.
 *
 * @param typed The name as the author typed it.
 * @param source The address that an element inside it names, such as the `<source>` of a `<video>`.
 */
export function wordlessRemedy(typed: string, attributes: string, source = ""): Remedy | undefined {
  const name = typed.toLowerCase();
  if (removed.has(name)) return undefined;
  const address = attributeOf(attributes, "src") || attributeOf(attributes, "data") || source;
  // «List<Object>»: a name in angle brackets, and no element.
  const isBare = attributes.trim() === "" && address === "";
  if (isBare && !drawn.has(name)) return same(`\\<${typed}>`);
  if (name === "area") return same(`[…](${attributeOf(attributes, "href") || "…"})`);
  if (name === "img" || name === "image") {
    const alt = attributeOf(attributes, "alt") || "…";
    return isCounter(attributes) ? undefined : same(`![${alt}](${destination(address) || "…"})`);
  }
  if (players.has(name)) return same(`[…](${destination(address) || "…"})`);
  return {
    ar: "صورة بجانب المقال، مثل ![…](….jpg)",
    en: "a picture beside the article, such as ![…](….jpg)",
  };
}
