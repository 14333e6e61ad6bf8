import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isoInZone, yearMonth } from "#lib/arabic/dates";
import { slugify } from "#lib/arabic/slug";
import { PublicationError } from "#lib/content/problems";
import { readCategories, readSite } from "#lib/content/read-settings";

function template(title: string, date: string, categories: readonly string[]): string {
  const quoted = `"${title.replace(/["\\]/g, "\\$&")}"`;
  return `---
title: ${quoted}
byline: فريق التحرير
date: ${date}
source:
# ${categories.join(" | ")}
category:
summary: ""
tags: []
draft: true
---

`;
}

/**
 * Writes a new article's file with its title, the date of now and the keys to fill in.
 *
 * @param now Milliseconds since 1970.
 * @returns the path below the publication; `isNew` is false where a file stands there already, which is left alone.
 * @throws {PublicationError} when the publication's settings have errors.
 */
export function createArticle(root: string, title: string, now: number): { path: string; isNew: boolean } {
  const site = readSite(root, undefined);
  const categories = readCategories(root);
  if (site.value === undefined || categories.value === undefined) {
    throw new PublicationError([...site.problems, ...categories.problems]);
  }
  const { timeZone } = site.value;
  const date = isoInZone(new Date(now), timeZone);
  const { year, month } = yearMonth(new Date(now), timeZone);
  const slug = slugify(title, date.slice(0, 10)) ?? `article-${date.slice(0, 10)}`;
  const relative = `articles/${year}/${month}/${slug}.md`;
  const file = path.join(root, relative);
  if (existsSync(file)) return { path: relative, isNew: false };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    template(
      title,
      date,
      categories.value.map(({ id }) => id),
    ),
    { flag: "wx" },
  );
  return { path: relative, isNew: true };
}
