import { searchParameter } from "#lib/config/urls";

/** The parameters of a search in its address, which are also the names of the form's fields: `/search/?q=…&category=…`. */
export const searchFields = {
  words: searchParameter,
  category: "category",
  author: "author",
  /** A year (`2026`) or a month (`2026-10`). */
  period: "period",
  /** `date` sorts the newest first; without it the best match comes first. */
  sort: "sort",
} as const;

/** The value of `sort` that puts the newest first. */
export const sortByDate = "date";
