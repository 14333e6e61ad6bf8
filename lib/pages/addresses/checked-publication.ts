import { sortProblems } from "#lib/content/messages/problems";
import type { Publication } from "#lib/content/publication";
import { type ReadOptions, type ReadResult, readPublication } from "#lib/content/reader/read";
import { findAddressProblems } from "#lib/pages/addresses/address-problems";

export type WholeOptions = ReadOptions & {
  /** "Now", in milliseconds since 1970 (UTC): it decides which pages there are. */
  now: number;
};

export type WholeReading = Pick<ReadResult, "readable" | "problems"> & {
  /** Missing if there is any error. */
  publication?: Publication;
};

/** Reads a publication and all its problems, sorted: of each file, across files, and of page addresses. */
export function readCheckedPublication(options: WholeOptions): WholeReading {
  const { publication, problems, ...rest } = readPublication(options);
  const { readable } = rest;
  const found = readable && findAddressProblems(readable.publication, options.now, readable.references);
  const all = sortProblems([...problems, ...(found ?? [])]);
  const isWhole = publication !== undefined && all.every(({ level }) => level !== "error");
  return isWhole ? { ...rest, publication, problems: all } : { ...rest, problems: all };
}
