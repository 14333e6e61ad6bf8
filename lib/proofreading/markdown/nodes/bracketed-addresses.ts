import { isCitation } from "#lib/proofreading/markdown/nodes/citations";
import { asDestination } from "#lib/proofreading/markdown/nodes/written";

const address = /^(?:https?:\/\/|mailto:|tel:|www\.|\/\S*[/A-Za-z])/i;
const mail = /^[^\s/:@]+@[^\s/@]+\.[a-z]{2,}$/i;
/** A host without `https://`; the name of a file (`photo.jpg`) is none. */
const host = /^(?:[a-z0-9-]+\.)+(?:com|org|net|info|edu|gov|[a-z]{2}|[a-z]{2,}(?=\/))(?:\/|$)/i;
/** A title behind an address (CommonMark 6.3). */
const withTitle = /^(\S+)(\s+(?:"[^"]*"|'[^']*'))$/;

/** Returns what square brackets hold as the destination of a link, with its title; undefined if it is no address. */
export function destinationIn(name: string): string | undefined {
  const [, url = name, title = ""] = withTitle.exec(name) ?? [];
  const bare = url.replace(/^<(.*)>$/, "$1");
  if (mail.test(bare)) return `mailto:${bare}${title}`;
  if (address.test(bare)) return `${asDestination(bare)}${title}`;
  return host.test(bare) ? `https://${bare}${title}` : undefined;
}

/** Returns whether words in brackets can be those of a link: no remark (`[كذا]`), and no prompt or log (`[INFO][/api/users]`). */
export function canBeLinked(words: string, destination: string): boolean {
  if (destination.startsWith("/") && /[A-Za-z]/.test(words) && !/[؀-ۿ]/.test(words)) return false;
  return /^[\p{N}\s]*$/u.test(words) || !isCitation(words);
}
