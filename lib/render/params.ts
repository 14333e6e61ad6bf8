import { decodeSlug } from "#lib/arabic/slug";
import type { PageKind } from "#lib/page";
import { getAddresses } from "#lib/render/source";

/**
 * Turns addresses into the parameters of a route: `segments("/categories/:category/", …)` of `/categories/science/`
 * is `{ category: "science" }`; addresses of another shape are left out.
 */
export function matchAddress(pattern: string, address: string): Record<string, string> | undefined {
  const names = pattern.split("/");
  const parts = address.split("/");
  if (names.length !== parts.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? "";
    if (name.startsWith(":")) found[name.slice(1)] = part;
    else if (name !== part) return undefined;
  }
  return found;
}

/** The parameters of every page of a kind whose address has the shape of `pattern`; raw letters, as Next wants them. */
export async function staticParams(kind: PageKind, pattern: string): Promise<Record<string, string>[]> {
  const matches = (await getAddresses(kind)).map((address) => matchAddress(pattern, address));
  return matches.filter((match) => match !== undefined);
}

/**
 * Parameters as they are meant. Next hands them to a page percent-encoded and to `generateMetadata` decoded; a segment
 * that cannot be decoded is the empty string, which is nobody's address.
 */
export async function readParams<K extends string>(
  params: Promise<Record<K, string>>,
): Promise<Record<K, string>> {
  const read = { ...(await params) };
  for (const name in read) read[name] = decodeSlug(read[name]) ?? "";
  return read;
}
