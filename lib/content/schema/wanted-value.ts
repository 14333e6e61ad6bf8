import type * as z from "zod";
import { suggestDates } from "#lib/arabic/dates/written-date";
import { siteUrlMessage } from "#lib/config/site";
import type { Expectation } from "#lib/content/messages/problems";
import { counted, item, letter } from "#lib/content/schema/counted";
import { dateMessage, dateShape, oneLineMessage } from "#lib/content/schema/schema-fields";
import { siteUrlToWrite } from "#lib/content/schema/site-url-words";
import { namesHost, withScheme } from "#lib/content/schema/web-links";

type Issue = z.core.$ZodIssue;

/** Returns the first issue for which `matches` is true, also inside the forms of a union. */
function findIssue<T extends Issue>(issue: Issue, matches: (one: Issue) => one is T): T | undefined {
  if (matches(issue)) return issue;
  if (issue.code !== "invalid_union") return undefined;
  for (const one of issue.errors.flat()) {
    const found = findIssue(one, matches);
    if (found !== undefined) return found;
  }
  return undefined;
}

function hasMessage(issue: Issue, message: string): boolean {
  return findIssue(issue, (one): one is Issue => one.message === message) !== undefined;
}

function isTooBig(issue: Issue): issue is z.core.$ZodIssueTooBig {
  return issue.code === "too_big";
}

/** Returns the date to write, or both dates that the value can mean. */
function dateToWrite(issue: Issue, value: unknown, { ar }: Expectation): Expectation | undefined {
  // YAML reads `20161201` as a number, which is no string and so has no issue of a date.
  const isNumber = typeof value === "number" && ar.startsWith(dateShape.ar);
  const dates = isNumber || hasMessage(issue, dateMessage) ? suggestDates(String(value)) : [];
  return dates.length === 0 ? undefined : { ar: dates.join(" أو "), en: dates.join(" or ") };
}

/** Returns the full address to write for a value that only looks like a path of the site. */
function addressToWrite(key: string, value: unknown): Expectation | undefined {
  if (!/(?:^|\.)url$/.test(key) || typeof value !== "string" || !namesHost(value)) return undefined;
  return { ar: withScheme(value), en: withScheme(value) };
}

/** Returns the limit that a text or a list exceeds, and its length. */
function limitToKeep(issue: Issue, value: unknown): Expectation | undefined {
  const found = findIssue(issue, isTooBig);
  if (found === undefined) return undefined;
  const most = Number(found.maximum);
  // Of a list that has too many items, no item is too long.
  const texts = found.origin === "string" ? [value].flat() : [];
  const tooLong = texts.find((one) => typeof one === "string" && one.trim().length > most);
  if (typeof tooLong === "string") {
    const length = tooLong.trim().length;
    return {
      ar: `نصاً من ${counted(letter, most)} على الأكثر، وفيه الآن ${counted(letter, length)}`,
      en: `a text of at most ${most} characters; it has ${length}`,
    };
  }
  if (!Array.isArray(value)) return undefined;
  return {
    ar: `قائمة من ${counted(item, most)} على الأكثر، وفيها الآن ${counted(item, value.length)}`,
    en: `a list of at most ${most} items; it has ${value.length}`,
  };
}

/**
 * Returns what to write for an invalid value: the exact value if it is certain, the limit that it exceeds, or else what the
 * key expects.
 */
export function wantedValue(issue: Issue, key: string, value: unknown, expected: Expectation): Expectation {
  if (hasMessage(issue, oneLineMessage)) return { ar: "النص نفسه في سطر واحد", en: "the text in one line" };
  if (hasMessage(issue, siteUrlMessage)) return siteUrlToWrite(String(value)) ?? expected;
  return (
    dateToWrite(issue, value, expected) ?? addressToWrite(key, value) ?? limitToKeep(issue, value) ?? expected
  );
}
