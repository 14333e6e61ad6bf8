import { isSiteFile } from "#lib/config/urls";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import { addressKey, type OldAddress, readOldAddresses } from "#lib/content/schema/old-address";

/** Where `aliases` stand, and what they lead to. */
type Holder = {
  /** The file. */
  path: string;
  /** The present address. */
  own: string;
  /** Returns the 1-based line of an item. */
  lineOf: (index: number) => number;
  /** Returns the address of a former id or name; `undefined` if it can have none. Without it, items are addresses. */
  addressOf?: (name: string) => string | undefined;
};

/** An item that begins as an address does, although ids and names are expected. */
const addressStart = /^(?:https?:)?\//i;

/** Reads `aliases` of an article, a page or a list. Returns each redirect source once, and the problems that the file itself shows. */
export function readAliases(
  written: readonly (string | undefined)[] | undefined,
  { path, own, lineOf, addressOf }: Holder,
): { addresses: OldAddress[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const items = (written ?? []).flatMap((text, index) => {
    if (text === undefined) return [];
    const isName = addressOf !== undefined && !addressStart.test(text);
    const address = isName ? addressOf(text) : text;
    if (address === undefined) problems.push(rules.badTag(path, lineOf(index), text));
    return address === undefined ? [] : [{ address, line: lineOf(index) }];
  });
  const { addresses, problems: found } = readOldAddresses(
    items.map(({ address }) => address),
    path,
    (index) => items[index]?.line ?? 1,
  );
  const ownKey = addressKey(own);
  const misused = addresses.flatMap(({ address, line }) => {
    if (addressKey(address) === ownKey) return [rules.aliasOwn(path, line, address)];
    return isSiteFile(address) ? [rules.aliasReserved(path, line, address)] : [];
  });
  return { addresses, problems: [...problems, ...found, ...misused] };
}
