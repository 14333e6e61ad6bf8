import { findAddressProblems } from "#lib/address-problems";
import { type Problem, PublicationError, sortProblems } from "#lib/content/problems";
import type { Publication } from "#lib/content/publication";
import { type ReadOptions, readPublication } from "#lib/content/read";

export type WholeOptions = ReadOptions & {
  /** "Now", in milliseconds since 1970 (UTC): it decides which pages there are. */
  now: number;
};

/**
 * Reads a publication and every problem in it: of each file, between files, and of the addresses of its pages.
 *
 * @returns The publication, unless there is an error anywhere, and the problems, sorted.
 */
export function readWholePublication(options: WholeOptions): {
  publication?: Publication;
  problems: Problem[];
} {
  const { publication, readable, problems } = readPublication(options);
  const found = readable && findAddressProblems(readable.publication, options.now, readable.references);
  const all = sortProblems([...problems, ...(found ?? [])]);
  const isWhole = publication !== undefined && all.every(({ level }) => level !== "error");
  return isWhole ? { publication, problems: all } : { problems: all };
}

/** @throws {PublicationError} with every problem, when there is an error anywhere. */
export function openWholePublication(options: WholeOptions): Publication {
  const { publication, problems } = readWholePublication(options);
  if (publication === undefined) throw new PublicationError(problems);
  return publication;
}
