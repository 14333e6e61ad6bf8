import type { Archive } from "./archive";

/** A result of a search: the article's address, and whether the engine says itself that it is only a near match. */
export type Result = { address: string; isNear: boolean };

/** A request of a search, and what its answer weighs compressed. */
export type Weight = { address: string; bytes: number };

/** What a reader does who opens the search once. */
export type Session = {
  /** Returns the results that are shown, best first, at most `most`. */
  search: (words: string, most: number) => Promise<Result[]>;
  /** All requests so far. */
  requests: () => Weight[];
  close: () => Promise<void>;
};

/** An index of one archive. */
export type Index = {
  /** How long it took to make, in seconds. */
  seconds: number;
  open: () => Promise<Session>;
  /** The index as it lies on a server: number of files, bytes, and bytes compressed. */
  size: () => Promise<{ files: number; bytes: number; compressed: number }>;
};

/** A search engine that can index an archive. */
export type Engine = {
  name: string;
  /** The most articles that it is tried with. */
  mostArticles: number;
  /** @param folder An empty folder for the index. */
  index: (archive: Archive, folder: string) => Promise<Index>;
};
