import type { z } from "zod";
import { cutText } from "#lib/arabic/text";
import { decodeUtf8, type FoundFile, findFile, readBytes, sha256 } from "#lib/content/files";
import { parseFrontMatter, parseYaml, type YamlSource } from "#lib/content/front-matter";
import type { Reading } from "#lib/content/index-cache";
import { rules } from "#lib/content/messages";
import { type OldAddress, readOldAddresses } from "#lib/content/old-address";
import { plainText } from "#lib/content/plain-text";
import type { Problem } from "#lib/content/problems";
import type { Author, BreakingItem, Category, StaticPage } from "#lib/content/publication";
import {
  authorSchema,
  breakingSchema,
  categoriesSchema,
  goneSchema,
  staticPageSchema,
} from "#lib/content/schema";
import { validate } from "#lib/content/validate";
import { type Site, siteSchema } from "#lib/site";
import { reservedSegments } from "#lib/urls";

const day = 24 * 60 * 60 * 1000;
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

type Read<T> = { value: T | undefined; problems: Problem[]; source?: YamlSource };

function readYaml<T extends z.ZodType>(root: string, path: string, schema: T): Read<z.output<T>> {
  const file = findFile(root, path);
  if (file === undefined) return { value: undefined, problems: [rules.fileMissing(path)] };
  const text = decodeUtf8(readBytes(file));
  if (text === undefined) return { value: undefined, problems: [rules.notUtf8(path)] };
  const parsed = parseYaml(text, path);
  if (parsed.value === undefined) return { value: undefined, problems: parsed.problems };
  const { value, problems } = validate(schema, parsed.value, path);
  return { value, problems: [...parsed.problems, ...problems], source: parsed.value };
}

/**
 * `site.yaml`. `siteUrl` (from the environment) takes the place of its `url`.
 *
 * @throws when `siteUrl` is no address of a site.
 */
export function readSite(root: string, siteUrl: string | undefined): Read<Site> {
  const read = readYaml(root, "site.yaml", siteSchema);
  if (read.value === undefined || siteUrl === undefined) return read;
  const site = siteSchema.safeParse({ ...read.value, url: siteUrl });
  if (!site.success) {
    throw new Error(
      `SITE_URL is "${siteUrl}"; write an address without a path, such as https://example.org.`,
    );
  }
  return { ...read, value: site.data };
}

/** `categories.yaml`, in the order in which the masthead shows them. */
export function readCategories(root: string): Read<Category[]> {
  const path = "categories.yaml";
  const read = readYaml(root, path, categoriesSchema);
  const seen = new Set<string>();
  for (const [index, { id }] of (read.value ?? []).entries()) {
    if (seen.has(id))
      read.problems.push(rules.duplicateId(path, read.source?.lineOf([index, "id"]) ?? 1, id));
    seen.add(id);
  }
  return read;
}

/** `breaking.yaml`, newest first; the file may be missing or empty. An item without `until` ends after 24 hours. */
export function readBreaking(root: string, timeZone: string): Read<BreakingItem[]> {
  const path = "breaking.yaml";
  if (findFile(root, path) === undefined) return { value: [], problems: [] };
  const read = readYaml(root, path, breakingSchema(timeZone).nullable());
  const found = read.value === null ? [] : read.value;
  const items = found?.map((item) => ({ ...item, until: item.until ?? item.at + day }));
  return { ...read, value: items?.sort((a, b) => b.at - a.at) };
}

/** `gone.yaml`: addresses that say goodbye; the file may be missing or empty. */
export function readGone(root: string): Read<OldAddress[]> {
  const path = "gone.yaml";
  if (findFile(root, path) === undefined) return { value: [], problems: [] };
  const read = readYaml(root, path, goneSchema.nullable());
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const { addresses, problems } = readOldAddresses(
    read.value ?? [],
    path,
    (index) => read.source?.lineOf([index]) ?? 1,
  );
  return { value: addresses, problems: [...read.problems, ...problems] };
}

function readText<T extends z.ZodType>(schema: T, file: FoundFile, bytes: Buffer) {
  const { path } = file;
  const id = /^[a-z]+\/([^/]+)\.md$/.exec(path)?.[1] ?? "";
  if (!idPattern.test(id)) return { problems: [rules.badSlug(path)] };
  const text = decodeUtf8(bytes);
  if (text === undefined) return { problems: [rules.notUtf8(path)] };
  const parsed = parseFrontMatter(text, path);
  if (parsed.value === undefined) return { problems: parsed.problems };
  const checked = validate(schema, parsed.value, path);
  const problems = [...parsed.problems, ...checked.problems];
  return checked.value === undefined || problems.length > 0
    ? { problems }
    : { id, front: checked.value, body: parsed.value.body, bodyLine: parsed.value.bodyLine, problems: [] };
}

/** `authors/ID.md`. */
export function readAuthor(file: FoundFile, bytes: Buffer): Reading<Author> {
  const read = readText(authorSchema, file, bytes);
  if (read.front === undefined) return { problems: read.problems };
  const { links, ...front } = read.front;
  const value: Author = { ...front, id: read.id, links: links ?? [], path: file.path, hash: sha256(bytes) };
  return { value, problems: [] };
}

/** `pages/ID.md`. */
export function readStaticPage(file: FoundFile, bytes: Buffer): Reading<StaticPage> {
  const { path } = file;
  const read = readText(staticPageSchema, file, bytes);
  if (read.front === undefined) return { problems: read.problems };
  if (reservedSegments.has(read.id)) return { problems: [rules.reservedId(path, read.id)] };
  if (read.body.trim() === "") return { problems: [rules.emptyText(path, read.bodyLine)] };
  const summary = read.front.summary ?? cutText(plainText(read.body), 240);
  return {
    value: { id: read.id, title: read.front.title, summary, path, hash: sha256(bytes) },
    problems: [],
  };
}
