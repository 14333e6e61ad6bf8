import { type AddressSet, holds, setOnHost } from "#lib/hosting/address-sets";

/** A value for the addresses of some sets; without it the header is not sent. */
type HeaderCase = { of: readonly AddressSet[]; value?: string };

/** One response header of every file: the value of the first case that holds the address, else `otherwise`. */
export type HeaderRow = { name: string; cases: readonly HeaderCase[]; otherwise?: string };

/** Returns the value of a header for an address; `undefined` if the header is not sent. */
export function headerValue({ cases, otherwise }: HeaderRow, address: string): string | undefined {
  const found = cases.find(({ of }) => holds(of, address));
  return found === undefined ? otherwise : found.value;
}

/** Returns a row for paths on the host of a site instead of addresses within the site. */
export function rowOnHost(row: HeaderRow, sitePath: string): HeaderRow {
  const cases = row.cases.map(({ of, ...rest }) => ({
    of: of.map((set) => setOnHost(set, sitePath)),
    ...rest,
  }));
  return { ...row, cases };
}
