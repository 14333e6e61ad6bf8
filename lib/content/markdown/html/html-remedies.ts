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
const quotation = (words: string) => same(`> ${words}`);
const table = () => same("| … | … |  ⏎  |---|---|  ⏎  | … | … |");
const term = (words: string) => same(`- **${words}**: …`);
const picture = (words: string) => same(`![…](….jpg "${words}")`);
const fold = (words: string) => same(`**${words}**`);
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
  ul: bullet,
  li: bullet,
  menu: bullet,
  dir: bullet,
  ol: (words) => same(`1. ${words}`),
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
  summary: fold,
};

function link(attributes: string, words: string): Remedy {
  const address = attributeOf(attributes, "href");
  return address === "" ? same(words) : same(`[${words}](${address})`);
}

/** Returns the Markdown to write instead of an element with words. */
export function textRemedy(name: string, attributes: string, words: string): Remedy {
  if (name === "a") return link(attributes, words);
  const remedy = Object.hasOwn(marks, name) ? marks[name] : undefined;
  return remedy === undefined ? same(words) : remedy(words);
}

const players = new Set(["iframe", "video", "audio", "embed", "object", "frame", "source"]);
const programs = new Set(["script", "style", "template", "link", "meta", "base", "param", "bgsound"]);

/** Returns what to write instead of an element without words of the author; undefined for one that is only removed. */
export function wordlessRemedy(name: string, attributes: string): Remedy | undefined {
  const address = attributeOf(attributes, "src") || attributeOf(attributes, "data") || "…";
  if (name === "img" || name === "image") {
    const alt = attributeOf(attributes, "alt") || "…";
    return same(`![${alt}](${address})`);
  }
  if (players.has(name)) return same(`[…](${address})`);
  if (programs.has(name)) return undefined;
  return {
    ar: "صورة بجانب المقال، مثل ![…](….jpg)",
    en: "a picture beside the article, such as ![…](….jpg)",
  };
}
