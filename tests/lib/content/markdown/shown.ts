const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (whole, code: string | undefined, name: string) =>
    code === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

const inline = "a|b|bdi|code|del|em|strong|sub|sup";

function withoutTags(html: string): string {
  return html.replace(new RegExp(`</?(?:${inline})(?:\\s[^>]*)?>`, "g"), "").replace(/<[^>]*>/g, " ");
}

/** Decodes escapes as browsers show them: one that is no UTF-8 stays. */
function decodeAddress(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
}

/** All that a reader is given of a text: its words, those of its pictures and links, and where they lead. */
export function shownText(html: string): string {
  const attributes = [...html.matchAll(/ (?:alt|title|href|src)="([^"]*)"/g)].map(([, value = ""]) => value);
  const addresses = attributes.map((value) => value.replace(/(?:%[0-9a-f]{2})+/gi, decodeAddress));
  return decode([withoutTags(html), ...addresses].join(" "));
}

/** The words of some text, each with the marks that touch it; raised and lowered figures as plain ones. */
export function plainWords(text: string): string[] {
  return text
    .normalize("NFKC")
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** The words of a page, without its notes and pictures. */
export function shownWords(html: string): string[] {
  const body = html
    .replace(/<section class="footnotes">[\s\S]*<\/section>/, " ")
    .replace(/<sup><a href="#note-[^>]*>[^<]*<\/a><\/sup>/g, "")
    .replace(/<figcaption>[\s\S]*?<\/figcaption>/g, " ")
    .replace(/<img [^>]*>/g, "");
  return plainWords(decode(withoutTags(body)));
}
