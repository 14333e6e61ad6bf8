import { decodeSlug } from "#lib/arabic/words/slug";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";

/** An address that a page had before, normalised by {@link spellAddress}, and its 1-based line in the file. */
export type OldAddress = { address: string; line: number };

const host = /^(?:[a-z][a-z0-9+.-]*:)?[\\/]{2}/i;

/** Characters that no decoded address may contain. `lib/server/address.ts` refuses requests with them. */
const forbidden = /[\p{Cc}\p{Cs}%?#\\]/u;

const encoder = new TextEncoder();

/** The most bytes of an address. File systems limit a path to 4096 bytes, with the folder of the site before it. */
const maxBytes = 2000;

/** File systems limit a name to 255 bytes. */
function isTooLong(path: string): boolean {
  if (encoder.encode(path).length > maxBytes) return true;
  return path.split("/").some((segment) => encoder.encode(segment).length > 255);
}

/**
 * Normalises an address: percent-decoded, in NFC. An address that ends in `.html` or `.htm` stays a file. Any other address
 * gets a slash at its end, and `…/index.html` becomes `…/`.
 *
 * @returns undefined if the text is not the path of a page.
 */
export function spellAddress(text: string): string | undefined {
  const path = decodeSlug(text);
  const isAddress =
    path?.startsWith("/") &&
    !/%2f/i.test(text) &&
    !forbidden.test(path) &&
    !path.includes("//") &&
    !path.includes("/.") &&
    path === path.trim() &&
    !isTooLong(path);
  if (path === undefined || !isAddress) return undefined;
  const folder = path.replace(/\/index\.html?$/, "/");
  return folder.endsWith("/") || /\.html?$/.test(folder) ? folder : `${folder}/`;
}

/** Returns a key that two addresses share if they are one file on a disk or host that ignores case. */
export function addressKey(address: string): string {
  return address.toLowerCase();
}

function withoutHost(text: string): string {
  return URL.canParse(text, "https://example.org") ? new URL(text, "https://example.org").pathname : "/";
}

/** Reads an address that an editor copied, or returns its problem. */
function readOne(text: string, path: string, line: number): OldAddress | Problem {
  if (host.test(text)) return rules.addressHost(path, line, text, decodeSlug(withoutHost(text)) ?? "/");
  if (/[?#]/.test(text)) return rules.addressQuery(path, line, text);
  const address = spellAddress(text);
  return address === undefined ? rules.addressForm(path, line, text) : { address, line };
}

/** Reads a list of old addresses. Returns each once, and the problems of all of them. */
export function readOldAddresses(
  texts: readonly string[],
  path: string,
  lineOf: (index: number) => number,
): { addresses: OldAddress[]; problems: Problem[] } {
  const addresses = new Map<string, OldAddress>();
  const problems: Problem[] = [];
  for (const [index, text] of texts.entries()) {
    const read = readOne(text, path, lineOf(index));
    if ("rule" in read) problems.push(read);
    else if (addresses.has(read.address)) problems.push(rules.addressTwice(path, read.line, read.address));
    else addresses.set(read.address, read);
  }
  return { addresses: [...addresses.values()], problems };
}
