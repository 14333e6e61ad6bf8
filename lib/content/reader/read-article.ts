import type { z } from "zod";
import { yearMonth } from "#lib/arabic/dates/dates";
import { isSlug, tagSlug } from "#lib/arabic/words/slug";
import { countWords, cutText } from "#lib/arabic/words/text";
import { defaultLimits, type Limits } from "#lib/config/site";
import { type ArticlePathParts, urls } from "#lib/config/urls";
import type { FileResult } from "#lib/content/cache/cache-shard";
import type { FoundFile } from "#lib/content/files/found-files";
import { joinBlocks } from "#lib/content/markdown/plain-text";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import type { Article, References } from "#lib/content/publication";
import { readFileText } from "#lib/content/reader/file-text";
import { parseFrontMatter } from "#lib/content/reader/front-matter/front-matter";
import { findItemsAsOne } from "#lib/content/reader/front-matter/items-as-one";
import type { YamlSource } from "#lib/content/reader/front-matter/yaml";
import { strayProblem } from "#lib/content/reader/misnamed";
import { readText, type TextReading } from "#lib/content/reader/read-text";
import { readAliases } from "#lib/content/schema/aliases";
import { articleSchema } from "#lib/content/schema/article-schema";
import { type Known, validate } from "#lib/content/schema/validate";

/** An article, and the 1-based lines of the values that only cross-file checks can validate. */
export type Indexed<T extends References> = { article: T; lines: Record<string, number> };

export type IndexedArticle = Indexed<Article>;

const pathPattern = /^articles\/(\d{4})\/(0[1-9]|1[0-2])\/([^/]+)\.md$/;
/** The length of a summary that is made from the text, in characters. */
const summaryLength = 240;

/** Splits the path of an article's file; undefined if it is not `articles/YYYY/MM/NAME.md`. */
export function parseArticlePath(path: string): ArticlePathParts | undefined {
  const [, year, month, slug] = pathPattern.exec(path) ?? [];
  if (year === undefined || month === undefined || slug === undefined) return undefined;
  return { year, month, slug };
}

/** The first paragraph that is longer than a caption or a dateline. */
function openingOf(text: string): string {
  return (text.split("\n").find((line) => line.trim().length > 40) ?? text).trim();
}

/** The written summary, unless it repeats the opening of the text; else the start of that opening. */
function summaryOf(written: string | undefined, text: string): Pick<Article, "summary" | "summaryIsOpening"> {
  const opening = openingOf(text);
  if (written !== undefined && written.trim() !== opening) return { summary: written };
  return { summary: written ?? cutText(opening, summaryLength), summaryIsOpening: true };
}

function altProblems(images: TextReading["images"], path: string): Problem[] {
  return images.flatMap(({ src, line, alt }) => (alt === "" ? [rules.pictureAlt(path, line, src)] : []));
}

/** Turns errors into warnings: those of a draft, which is not published, or of an archive. A merge conflict stays an error. */
function asWarnings(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) =>
    problem.rule === "merge-conflict" ? problem : { ...problem, level: "warning" },
  );
}

function isDraft(data: unknown): boolean {
  return typeof data === "object" && data !== null && "draft" in data && data.draft === true;
}

type Front = z.output<ReturnType<typeof articleSchema>>;

/** Compares the dates of an article with each other and with its folder. A missing or invalid date is not compared. */
function dateProblems(
  { date, updated }: Known<Pick<Front, "date" | "updated">>,
  { path, year, month }: ArticlePathParts & { path: string },
  { data, lineOf }: YamlSource,
  timeZone: string,
): Problem[] {
  if (date === undefined) return [];
  const problems: Problem[] = [];
  const folder = yearMonth(new Date(date), timeZone);
  if (folder.year !== year || folder.month !== month) {
    problems.push(rules.dateFolder(path, lineOf(["date"]), `${folder.year}/${folder.month}`));
  }
  if (updated?.at !== undefined && updated.at < date) {
    const written = typeof data === "object" && data !== null && "date" in data ? String(data.date) : "";
    problems.push(rules.updatedBeforeDate(path, lineOf(["updated"]), written));
  }
  return problems;
}

/** The 1-based lines of the values that only cross-file checks can validate. */
function linesOf(lineOf: YamlSource["lineOf"], images: readonly { src: string; line: number }[]) {
  const lines: Record<string, number> = {};
  for (const key of ["category", "tags", "image"]) lines[key] = lineOf([key]);
  for (const { src, line } of images) lines[`picture ${src}`] ??= line;
  return lines;
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/**
 * Returns a reader of article files. It validates each value on its own, so that one error does not hide another.
 *
 * @param zone The site's time zone (IANA name); without it, dates are not compared with folders.
 * @param legacyBefore The end of the archive, in milliseconds since 1970 (UTC). For older articles, what only new work must
 *   have is a warning.
 */
export function readArticle(
  zone: string | undefined,
  legacyBefore = Number.NEGATIVE_INFINITY,
  limits: Limits = defaultLimits,
) {
  const timeZone = zone ?? "UTC";
  const schema = articleSchema(timeZone);
  return (
    { path }: Pick<FoundFile, "path">,
    bytes: Buffer,
    hash: string,
  ): FileResult<IndexedArticle, Indexed<References>> => {
    const found = parseArticlePath(path);
    if (found === undefined) {
      return { problems: [path.endsWith(".md") ? rules.articlePlace(path) : strayProblem(path)] };
    }
    const { year, month, slug } = found;
    const location = { path, year, month, slug };
    const problems: Problem[] = isSlug(slug) ? [] : [rules.badSlug(path, tagSlug(slug))];
    const { text, problem } = readFileText(path, bytes);
    const parsed =
      problem === undefined
        ? parseFrontMatter(text, path, limits)
        : { value: undefined, problems: [problem] };
    problems.push(...parsed.problems);
    const { body, bodyLine } = parsed.value ?? parsed.text ?? { body: undefined, bodyLine: 1 };
    const read = body === undefined ? undefined : readText(body, bodyLine, path);
    const images = read?.images ?? [];
    problems.push(...(read?.problems ?? []));
    const withoutAlt = altProblems(images, path);
    const unread = {
      ...location,
      draft: false,
      tags: [],
      aliases: [],
      pictures: images.map(({ src }) => src),
    };
    if (parsed.value === undefined) {
      const lines = linesOf(() => 1, images);
      return { known: { article: unread, lines }, problems: [...problems, ...withoutAlt] };
    }

    const { data, lineOf } = parsed.value;
    const checked = validate(schema, parsed.value, path);
    problems.push(...checked.problems, ...findItemsAsOne(parsed.value, path));
    const known: Known<Front> = checked.value ?? checked.known ?? {};
    const isLegacy = known.date !== undefined && known.date < legacyBefore;
    problems.push(...(isLegacy ? asWarnings(withoutAlt) : withoutAlt));
    if (zone !== undefined) problems.push(...dateProblems(known, location, parsed.value, zone));
    const old = readAliases(known.aliases, {
      path,
      own: urls.article(location),
      lineOf: (index) => lineOf(["aliases", index]),
    });
    problems.push(...old.problems);
    const lines = linesOf(lineOf, images);
    const front = checked.value;
    if (front === undefined || problems.some(({ level }) => level === "error")) {
      const { category, image } = known;
      const tags = known.tags?.filter(isGiven) ?? [];
      const draft = isDraft(data);
      const article = { ...unread, draft, category, tags, image, aliases: old.addresses };
      return { known: { article, lines }, problems: draft ? asWarnings(problems) : problems };
    }

    const plain = joinBlocks(read?.blocks ?? []);
    const { image, updated, expires, summary, ...rest } = front;
    const article: Article = {
      ...rest,
      id: `${year}/${month}/${slug}`,
      ...location,
      hash,
      ...summaryOf(summary, plain),
      tags: rest.tags ?? [],
      corrections: rest.corrections ?? [],
      aliases: old.addresses,
      draft: rest.draft ?? false,
      pictures: [...new Set(images.map(({ src }) => src))],
      words: countWords(plain),
      ...(image && { image }),
      ...(updated && { updated: updated.at }),
      ...(updated?.reason && { updateReason: updated.reason }),
      ...(expires !== undefined && { expires }),
    };
    return { value: { article, lines }, problems };
  };
}
