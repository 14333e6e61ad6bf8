import { decodeSlug } from "#lib/arabic/words/slug";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";

/** An address that a page had once, as {@link spellAddress} spells it, and the line on which an editor wrote it. */
export type OldAddress = { address: string; line: number };

const host = /^(?:[a-z][a-z0-9+.-]*:)?[\\/]{2}/i;

/** What no address holds once decoded, as `lib/server/address.ts` judges it: it would never be asked for. */
const foreign = /[\p{Cc}\p{Cs}%?#\\]/u;

const encoder = new TextEncoder();

/** A file system takes 255 bytes for a name. */
function isTooLong(path: string): boolean {
  return path.split("/").some((segment) => encoder.encode(segment).length > 255);
}

/**
 * The one spelling of an address: decoded, in NFC. What ends in `.html` or `.htm` is a file; anything else is a folder
 * with a page in it, with or without the slash at its end, and so is that page by its file's name.
 *
 * @returns undefined for what is no address of a site.
 */
export function spellAddress(text: string): string | undefined {
  const path = decodeSlug(text);
  const isAddress =
    path?.startsWith("/") &&
    !/%2f/i.test(text) &&
    !foreign.test(path) &&
    !path.includes("//") &&
    !path.includes("/.") &&
    path === path.trim() &&
    !isTooLong(path);
  if (path === undefined || !isAddress) return undefined;
  const folder = path.replace(/\/index\.html?$/, "/");
  return folder.endsWith("/") || /\.html?$/.test(folder) ? folder : `${folder}/`;
}

/** Addresses with one key would be one file on a disk, or on a host, that does not tell the cases of letters apart. */
export function addressKey(address: string): string {
  return address.toLowerCase();
}

function withoutHost(text: string): string {
  return URL.canParse(text, "https://example.org") ? new URL(text, "https://example.org").pathname : "/";
}

/** Reads an address that an editor copied from anywhere; `undefined` beside its problem where it is none. */
function readOne(text: string, path: string, line: number): OldAddress | Problem {
  if (host.test(text)) return rules.addressHost(path, line, text, decodeSlug(withoutHost(text)) ?? "/");
  if (/[?#]/.test(text)) return rules.addressQuery(path, line, text);
  const address = spellAddress(text);
  return address === undefined ? rules.addressForm(path, line, text) : { address, line };
}

/** Reads a list of old addresses, each once, with everything that is wrong with them. */
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
