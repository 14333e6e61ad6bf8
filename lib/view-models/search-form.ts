import type { searchStrings } from "#lib/config/strings";

/** What readers can limit a search to, besides the categories. */
export type SearchFormView = {
  authors: { id: string; name: string }[];
  /** The newest months that have articles, newest first. */
  months: { year: string; month: string }[];
  /** The years that have articles, newest first. */
  years: string[];
};

/** The texts of the search script, which the page passes to it; `{}` stands for a query or a number with its noun. */
export type SearchTexts = Record<keyof typeof searchStrings, string>;

/** What the page passes to the search script. */
export type SearchScriptData = {
  texts: SearchTexts;
  /** «نتيجة» by number: one, two, 3-10, 11-99, 100-102. */
  forms: [one: string, two: string, few: string, many: string, other: string];
  /** The ten digits, and the separator of thousands. */
  digits: string;
  group: string;
};
