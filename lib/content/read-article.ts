import type { Image } from "mdast";
import { visit } from "unist-util-visit";
import { yearMonth } from "#lib/arabic/dates";
import { clean } from "#lib/arabic/normalise";
import { isSlug } from "#lib/arabic/slug";
import { countWords, cutText } from "#lib/arabic/text";
import { decodeUtf8, type FoundFile } from "#lib/content/files";
import { parseFrontMatter } from "#lib/content/front-matter";
import type { Reading } from "#lib/content/index-cache";
import { parseMarkdown } from "#lib/content/markdown";
import { rules } from "#lib/content/messages";
import { addressKey, type OldAddress, readOldAddresses } from "#lib/content/old-address";
import { plainText } from "#lib/content/plain-text";
import type { Problem } from "#lib/content/problems";
import type { Article } from "#lib/content/publication";
import { articleSchema } from "#lib/content/schema";
import { validate } from "#lib/content/validate";
import { type ArticlePlace, isSiteFile, urls } from "#lib/urls";

/** An article and the lines on which the values stand that only the whole publication can judge. */
export type IndexedArticle = { article: Article; lines: Record<string, number> };

const placePattern = /^articles\/(\d{4})\/(0[1-9]|1[0-2])\/([^/]+)\.md$/;
const summaryLength = 240;

/** The first sentences of a text. */
function firstSentences(text: string): string {
  const paragraph = text.split("\n").find((line) => line.trim().length > 40) ?? text;
  return cutText(paragraph.trim(), summaryLength);
}

function bodyPictures(body: string, bodyLine: number, path: string) {
  const images: { src: string; line: number }[] = [];
  const problems: Problem[] = [];
  if (!body.includes("![")) return { images, problems };
  visit(parseMarkdown(body), "image", (image: Image) => {
    const line = (image.position?.start.line ?? 1) + bodyLine - 1;
    images.push({ src: image.url, line });
    if (!image.alt?.trim()) problems.push(rules.pictureAlt(path, line, image.url));
  });
  return { images, problems };
}

function tagProblem(data: unknown, path: string, line: number): Problem[] {
  const tags = typeof data === "object" && data !== null && "tags" in data ? data.tags : undefined;
  const only = Array.isArray(tags) && tags.length === 1 ? tags[0] : tags;
  if (typeof only !== "string" || !only.includes("،")) return [];
  return [rules.tagsAsOne(path, line, `tags: [${only.split(/\s*،\s*/).join(", ")}]`)];
}

/** What an article's own file can tell of the addresses that lead to it. */
function aliasProblems(aliases: readonly OldAddress[], path: string, place: ArticlePlace): Problem[] {
  const own = addressKey(urls.article(place));
  return aliases.flatMap(({ address, line }) => {
    if (addressKey(address) === own) return [rules.aliasOwn(path, line, address)];
    return isSiteFile(address) ? [rules.aliasReserved(path, line, address)] : [];
  });
}

/** What is wrong with a draft keeps nobody from publishing the rest. */
function asWarnings(reading: Reading<IndexedArticle>): Reading<IndexedArticle> {
  return {
    ...reading,
    problems: reading.problems.map((problem) => ({ ...problem, level: "warning" as const })),
  };
}

function isDraft(data: unknown): boolean {
  return typeof data === "object" && data !== null && "draft" in data && data.draft === true;
}

/** Reads one article's file; judges what the file alone can tell. */
export function readArticle(timeZone: string) {
  const schema = articleSchema(timeZone);
  return (file: FoundFile, bytes: Buffer, hash: string): Reading<IndexedArticle> => {
    const { path } = file;
    const [, year, month, name] = placePattern.exec(path) ?? [];
    if (year === undefined || month === undefined || name === undefined) {
      return { problems: [path.endsWith(".md") ? rules.articlePlace(path) : rules.strayFile(path)] };
    }
    const problems: Problem[] = isSlug(name) ? [] : [rules.badSlug(path)];
    const text = decodeUtf8(bytes);
    if (text === undefined) return { problems: [...problems, rules.notUtf8(path)] };

    const parsed = parseFrontMatter(text, path);
    if (parsed.value === undefined) return { problems: [...problems, ...parsed.problems] };
    problems.push(...parsed.problems);
    const { body, bodyLine, data, lineOf } = parsed.value;
    const failed = (): Reading<IndexedArticle> => (isDraft(data) ? asWarnings({ problems }) : { problems });
    const checked = validate(schema, parsed.value, path);
    problems.push(...checked.problems, ...tagProblem(data, path, lineOf(["tags"])));
    if (body.trim() === "") problems.push(rules.emptyText(path, bodyLine));
    const pictures = bodyPictures(body, bodyLine, path);
    problems.push(...pictures.problems);
    const front = checked.value;
    if (front === undefined) return failed();

    const folder = yearMonth(new Date(front.date), timeZone);
    if (folder.year !== year || folder.month !== month) {
      problems.push(rules.dateFolder(path, lineOf(["date"]), `${folder.year}/${folder.month}`));
    }
    if (front.updated !== undefined && front.updated.at < front.date) {
      const date = typeof data === "object" && data !== null && "date" in data ? String(data.date) : "";
      problems.push(rules.updatedBeforeDate(path, lineOf(["updated"]), date));
    }
    const old = readOldAddresses(front.aliases ?? [], path, (index) => lineOf(["aliases", index]));
    problems.push(...old.problems, ...aliasProblems(old.addresses, path, { year, month, slug: name }));
    if (problems.length > 0) return failed();

    const plain = clean(plainText(body));
    const { image, updated, expires, summary, ...rest } = front;
    const article: Article = {
      ...rest,
      id: `${year}/${month}/${name}`,
      year,
      month,
      slug: name,
      path,
      hash,
      summary: summary ?? firstSentences(plain),
      tags: rest.tags ?? [],
      corrections: rest.corrections ?? [],
      aliases: old.addresses,
      draft: rest.draft ?? false,
      pictures: [...new Set(pictures.images.map(({ src }) => src))],
      words: countWords(plain),
      ...(image && { image }),
      ...(updated && { updated: updated.at }),
      ...(updated?.reason && { updateReason: updated.reason }),
      ...(expires !== undefined && { expires }),
    };
    const lines: Record<string, number> = {};
    for (const key of ["category", "tags", "image"]) lines[key] = lineOf([key]);
    for (const { src, line } of pictures.images) lines[`picture ${src}`] ??= line;
    return { value: { article, lines }, problems };
  };
}
