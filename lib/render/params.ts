import { decodeSlug } from "#lib/arabic/slug";
import type { PageKind } from "#lib/page";
import { matchAddress } from "#lib/page-routes";
import { getAddresses } from "#lib/render/source";

/** The parameters of every page of a kind whose address has the shape of `pattern`; raw letters, as Next wants them. */
export async function staticParams(kind: PageKind, pattern: string): Promise<Record<string, string>[]> {
  const matches = (await getAddresses(kind)).map((address) => matchAddress(pattern, address));
  return matches.filter((match) => match !== undefined);
}

/**
 * Decodes the parameters of a route, which both renderers hand over percent-encoded. A segment that cannot be decoded
 * becomes the empty string, which is no address.
 */
export async function readParams<K extends string>(
  params: Promise<Record<K, string>>,
): Promise<Record<K, string>> {
  const read = { ...(await params) };
  for (const name in read) read[name] = decodeSlug(read[name]) ?? "";
  return read;
}
