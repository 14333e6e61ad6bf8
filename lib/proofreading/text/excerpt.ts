/** The limit of context on each side of a finding, in characters. */
const reach = 18;

/** The limit of the finding itself. Of a longer one, both ends are shown. */
const longest = 80;

function before(text: string, index: number): string {
  const near = text.slice(Math.max(0, index - reach), index);
  return index > reach ? `…${near.replace(/^\S*\s/, "")}` : near;
}

function after(text: string, index: number): string {
  const near = text.slice(index, index + reach);
  return index + reach < text.length ? `${near.replace(/\s\S*$/, "")}…` : near;
}

function shorten(found: string): string {
  if (found.length <= longest) return found;
  return `${found.slice(0, longest / 2).replace(/\s\S*$/, "")} … ${found.slice(-longest / 2).replace(/^\S*\s/, "")}`;
}

/** Returns a part of a text, and what stands around it, in one line. */
export function getExcerpt(text: string, start: number, end: number): string {
  return `${before(text, start)}${shorten(text.slice(start, end))}${after(text, end)}`
    .replace(/\s*\n\s*/g, " ")
    .replaceAll("\uFFFC", "□");
}
