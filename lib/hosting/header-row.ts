import { type AddressSet, holds } from "#lib/hosting/address-sets";

/** A value for the addresses of some sets; without it the header is not sent. */
type HeaderCase = { of: readonly AddressSet[]; value?: string };

/** One response header of every file: the value of the first case that holds the address, else `otherwise`. */
export type HeaderRow = { name: string; cases: readonly HeaderCase[]; otherwise?: string };

/** Returns the value of a header for an address; `undefined` if the header is not sent. */
export function headerValue({ cases, otherwise }: HeaderRow, address: string): string | undefined {
  const found = cases.find(({ of }) => holds(of, address));
  return found === undefined ? otherwise : found.value;
}
