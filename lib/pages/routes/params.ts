import { decodeSlug } from "#lib/arabic/words/slug";
import type { PageKind } from "#lib/pages/inventory/page";
import { matchAddress } from "#lib/pages/inventory/page-kinds";
import { getAddresses } from "#lib/pages/routes/source";

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
