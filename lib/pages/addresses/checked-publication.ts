import { sortProblems } from "#lib/content/messages/problems";
import type { Publication } from "#lib/content/publication";
import { type ReadOptions, type ReadResult, readPublication } from "#lib/content/reader/read";
import { findFrontProblems } from "#lib/newsroom/front/front-problems";
import { findAddressProblems } from "#lib/pages/addresses/address-problems";

export type WholeOptions = ReadOptions & {
  /** "Now", in milliseconds since 1970 (UTC): it decides which pages there are. */
  now: number;
};

export type WholeReading = Pick<ReadResult, "readable" | "problems"> & {
  /** Missing if there is any error. */
  publication?: Publication;
};

/** Reads a publication and all its problems, sorted: of each file, across files, of page addresses, and of the front page. */
export function readCheckedPublication(options: WholeOptions): WholeReading {
  const { publication, problems, ...rest } = readPublication(options);
  const { readable } = rest;
  const { now } = options;
  const found = readable && [
    ...findAddressProblems(readable.publication, now, readable.references),
    ...findFrontProblems(readable.publication, now, readable.references),
  ];
  const all = sortProblems([...problems, ...(found ?? [])]);
  const isWhole = publication !== undefined && all.every(({ level }) => level !== "error");
  return isWhole ? { ...rest, publication, problems: all } : { ...rest, problems: all };
}
