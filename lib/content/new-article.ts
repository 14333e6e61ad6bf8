import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isoInZone, yearMonth } from "#lib/arabic/dates/dates";
import { clean } from "#lib/arabic/words/normalise";
import { slugify } from "#lib/arabic/words/slug";
import { isThere, refusedFolder } from "#lib/content/files/found-files";
import { refusalProblem } from "#lib/content/messages/file-messages";
import { PublicationError } from "#lib/content/messages/problems";
import { parseYaml } from "#lib/content/reader/front-matter/yaml";
import { readCategories } from "#lib/content/reader/read-lists";
import { readSite } from "#lib/content/reader/read-settings";

/** Direction controls, which titles may not contain (U+202A-202E, U+2066-2069; UAX #9). */
const embeddings = /[\u202a-\u202e\u2066-\u2069]/g;

/** Puts an id in quotes if YAML would read it as a number or boolean: `2016`, `true`. */
function asYaml(id: string): string {
  const { value } = parseYaml(`id: ${id}`, "");
  const isText = value !== undefined && JSON.stringify(value.data) === JSON.stringify({ id });
  return isText ? id : `"${id}"`;
}

/** Turns the argument of the command into a valid title: one line without control characters. */
function cleanTitle(title: string): string {
  return clean(title.replace(embeddings, "").replace(/\s+/g, " ")).trim();
}

function template(title: string, date: string, categories: readonly string[]): string {
  const quoted = `"${title.replace(/["\\]/g, "\\$&")}"`;
  return `---
title: ${quoted}
byline: فريق التحرير
date: ${date}
source:
# ${categories.map(asYaml).join(" | ")}
category:
summary: ""
tags: []
draft: true
---

`;
}

/**
 * Writes a new article's file with its title, the current date and the keys to fill in.
 *
 * @param typed The title.
 * @param now Milliseconds since 1970.
 * @returns the path relative to the publication. `isNew` is false if the file already exists; it is then not changed.
 * @throws {PublicationError} when `site.yaml` or `categories.yaml` has errors, or when a link leads the article's folder out of
 *   the publication.
 */
export function createArticle(root: string, typed: string, now: number): { path: string; isNew: boolean } {
  const title = cleanTitle(typed);
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
  const refused = refusedFolder(root, path.posix.dirname(relative));
  if (refused !== undefined) throw new PublicationError([refusalProblem(refused)]);
  if (isThere(root, relative)) return { path: relative, isNew: false };
  const file = path.join(root, relative);
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
