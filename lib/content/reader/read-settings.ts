import type { z } from "zod";
import { cutText } from "#lib/arabic/words/text";
import { defaultLimits, type Limits, type Site, siteSchema } from "#lib/config/site";
import { reservedSegments, urls } from "#lib/config/urls";
import { UserFacingError } from "#lib/config/user-facing-error";
import { type Brand, brandSchema } from "#lib/content/brand/brand-schema";
import { findDimColours } from "#lib/content/brand/check-colours";
import { readDrawings } from "#lib/content/brand/read-drawings";
import type { FileResult } from "#lib/content/cache/cache-shard";
import {
  type FoundFile,
  findFile,
  isThere,
  readBytes,
  refusalOf,
  sha256,
} from "#lib/content/files/found-files";
import { joinBlocks } from "#lib/content/markdown/plain-text";
import { refusalProblem, unreadProblem } from "#lib/content/messages/file-messages";
import { capProblems } from "#lib/content/messages/limit-messages";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import type { Author, BrandDrawings, BreakingItem, StaticPage } from "#lib/content/publication";
import { readFileText } from "#lib/content/reader/file-text";
import { parseFrontMatter } from "#lib/content/reader/front-matter/front-matter";
import { findItemsAsOne } from "#lib/content/reader/front-matter/items-as-one";
import { parseYaml, type YamlSource } from "#lib/content/reader/front-matter/yaml";
import { strayProblem } from "#lib/content/reader/misnamed";
import { readText } from "#lib/content/reader/read-text";
import { readAliases } from "#lib/content/schema/aliases";
import { type OldAddress, readOldAddresses } from "#lib/content/schema/old-address";
import { anyValue, expectationOf } from "#lib/content/schema/schema-fields";
import {
  authorSchema,
  breakingSchema,
  goneSchema,
  staticPageSchema,
} from "#lib/content/schema/settings-schema";
import { describedSiteSchema } from "#lib/content/schema/site-expectations";
import { type Known, validate } from "#lib/content/schema/validate";
import { wantedValue } from "#lib/content/schema/wanted-value";

const day = 24 * 60 * 60 * 1000;
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The name of an author, and the file that gives it. */
export type NamedFile = { name: string; path: string };

/** The result of reading a settings file. For an invalid file, `known` holds its valid parts. */
export type Read<T> = {
  value: T | undefined;
  known?: Known<T> | undefined;
  problems: Problem[];
  source?: YamlSource;
};

/** Returns the bytes of a file, or the problem because of which it is not read. */
function bytesOf(file: FoundFile, { bytes: most }: Limits): Buffer | Problem {
  try {
    return readBytes(file, most);
  } catch (error) {
    return unreadProblem(file.path, error, most);
  }
}

/** Reads a settings file and validates it with a schema. */
export function readYaml<T extends z.ZodType>(
  root: string,
  path: string,
  schema: T,
  limits: Limits = defaultLimits,
): Read<z.output<T>> {
  const refusal = refusalOf(root, path);
  if (refusal !== undefined) return { value: undefined, problems: [refusalProblem({ path, refusal })] };
  const file = findFile(root, path);
  if (file === undefined) {
    const expected = expectationOf(schema) ?? anyValue;
    return { value: undefined, problems: [rules.fileMissing(path, 1, expected)] };
  }
  const bytes = bytesOf(file, limits);
  if ("rule" in bytes) return { value: undefined, problems: [bytes] };
  const { text, problem } = readFileText(path, bytes);
  if (problem !== undefined) return { value: undefined, problems: [problem] };
  const parsed = parseYaml(text, path, 1, limits);
  if (parsed.value === undefined) return { value: undefined, problems: capProblems(parsed.problems) };
  const { value, known, problems } = validate(schema, parsed.value, path);
  return { value, known, problems: capProblems([...parsed.problems, ...problems]), source: parsed.value };
}

/**
 * Reads `site.yaml`. `siteUrl` (from the environment) overrides its `url`.
 *
 * @throws when `siteUrl` is not the address of a site.
 */
export function readSite(root: string, siteUrl: string | undefined): Read<Site> {
  const read = readYaml(root, "site.yaml", describedSiteSchema);
  if (read.value === undefined || siteUrl === undefined) return read;
  const site = describedSiteSchema.safeParse({ ...read.value, url: siteUrl });
  if (!site.success) {
    const [issue] = site.error.issues;
    const any = expectationOf(siteSchema.shape.url) ?? anyValue;
    const wanted = issue === undefined ? any : wantedValue(issue, "url", siteUrl, any);
    throw new UserFacingError({
      ar: `قيمة SITE_URL هي «${siteUrl}». اكتب ${wanted.ar}`,
      en: `SITE_URL is "${siteUrl}"; write ${wanted.en}`,
    });
  }
  return { ...read, value: site.data };
}

/** Reads `breaking.yaml`, newest first. The file may be missing or empty. An item without `until` ends after 24 hours. */
export function readBreaking(root: string, timeZone: string, limits?: Limits): Read<BreakingItem[]> {
  const path = "breaking.yaml";
  if (!isThere(root, path)) return { value: [], problems: [] };
  const read = readYaml(root, path, breakingSchema(timeZone).nullable(), limits);
  const found = read.value === null ? [] : read.value;
  const never = found?.flatMap(({ at, until }, index) =>
    typeof until === "number" && until <= at
      ? [rules.breakingUntil(path, read.source?.lineOf([index, "until"]) ?? 1)]
      : [],
  );
  const problems = [...read.problems, ...(never ?? [])];
  const items = found?.map((item) => ({ ...item, until: item.until ?? item.at + day }));
  return { value: items?.sort((a, b) => b.at - a.at), problems };
}

/**
 * Reads `brand.yaml`. The file may be missing or empty.
 *
 * @param categories The ids of `categories.yaml`; undefined if they cannot be read.
 */
export function readBrand(
  root: string,
  categories: readonly string[] | undefined,
  limits?: Limits,
): { value?: Brand; drawings?: BrandDrawings; problems: Problem[] } {
  const path = "brand.yaml";
  if (!isThere(root, path)) return { problems: [] };
  const { value, problems, source } = readYaml(root, path, brandSchema(categories).nullable(), limits);
  const dim = findDimColours(value ?? {}).map(({ keys, mode, ...rest }) =>
    rules.lowContrast(path, source?.lineOf([...keys, mode]) ?? 1, { key: keys.join("."), mode, ...rest }),
  );
  const lineOf = (keys: readonly string[]) => source?.lineOf(keys) ?? 1;
  const { drawings, problems: drawn } = readDrawings(root, value ?? {}, lineOf);
  return {
    ...(value && { value }),
    ...(drawings && { drawings }),
    problems: capProblems([...problems, ...dim, ...drawn]),
  };
}

/** Reads `gone.yaml`: addresses whose pages were removed for good. The file may be missing or empty. */
export function readGone(root: string, limits?: Limits): Read<OldAddress[]> {
  const path = "gone.yaml";
  if (!isThere(root, path)) return { value: [], problems: [] };
  const read = readYaml(root, path, goneSchema.nullable(), limits);
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const { addresses, problems } = readOldAddresses(
    read.value ?? [],
    path,
    (index) => read.source?.lineOf([index]) ?? 1,
  );
  return { value: addresses, problems: capProblems([...read.problems, ...problems]) };
}

/** Returns the problem of a misplaced file, or of one that is not Markdown, below `authors` or `pages`. */
function pathProblem(path: string): Problem | undefined {
  if (!path.endsWith(".md")) return strayProblem(path);
  const [folder = "", ...rest] = path.split("/");
  return rest.length === 1 ? undefined : rules.textPlace(path, 1, folder);
}

/** Reads a file with front matter and text. Validates both, even if one of them has errors. */
function readPage<S extends z.ZodType>(schema: S, file: FoundFile, bytes: Buffer, limits: Limits) {
  const { path } = file;
  const misplaced = pathProblem(path);
  if (misplaced !== undefined) return { id: "", problems: [misplaced] };
  const id = /^[a-z]+\/([^/]+)\.md$/.exec(path)?.[1] ?? "";
  const problems: Problem[] = idPattern.test(id) ? [] : [rules.badSlug(path)];
  const { text, problem } = readFileText(path, bytes);
  if (problem !== undefined) return { id, problems: [...problems, problem] };
  const parsed = parseFrontMatter(text, path, limits);
  problems.push(...parsed.problems);
  if (parsed.value === undefined) return { id, text: parsed.text, problems };
  const checked = validate(schema, parsed.value, path);
  problems.push(...checked.problems, ...findItemsAsOne(parsed.value, path));
  const { lineOf } = parsed.value;
  return { id, front: checked.value, known: checked.known, text: parsed.value, lineOf, problems };
}

/** A page without redirect sources has no such key, so that its data stays as it was before there were any. */
function aliasesOf({ addresses }: { addresses: OldAddress[] }): { aliases?: OldAddress[] } {
  return addresses.length === 0 ? {} : { aliases: addresses };
}

/** Reads `authors/ID.md`. */
export function readAuthor(
  file: FoundFile,
  bytes: Buffer,
  limits: Limits = defaultLimits,
): FileResult<Author, NamedFile> {
  const { path } = file;
  const { id, front, known, text, lineOf, problems } = readPage(authorSchema, file, bytes, limits);
  if (text !== undefined && text.body.trim() !== "") {
    const { problems: inText } = readText(text.body, text.bodyLine, path);
    // An author's page also lists articles, so its text may be empty.
    problems.push(...inText.filter(({ rule }) => rule !== "empty-text"));
  }
  const old = readAliases(front?.aliases, {
    path,
    own: urls.author(id),
    lineOf: (index) => lineOf?.(["aliases", index]) ?? 1,
    addressOf: (former) => urls.author(former),
  });
  problems.push(...old.problems);
  if (front !== undefined && problems.length === 0) {
    const { links, aliases: _, ...rest } = front;
    const author = { ...rest, id, links: links ?? [], ...aliasesOf(old), path, hash: sha256(bytes) };
    return { value: author, problems };
  }
  const name = front?.name ?? known?.name;
  return name === undefined ? { problems } : { known: { name, path }, problems };
}

/** Reads `pages/ID.md`. */
export function readStaticPage(
  file: FoundFile,
  bytes: Buffer,
  limits: Limits = defaultLimits,
): FileResult<StaticPage> {
  const { path } = file;
  const { id, front, text, lineOf, problems } = readPage(staticPageSchema, file, bytes, limits);
  if (reservedSegments.has(id)) problems.push(rules.reservedId(path, id));
  const read = text && readText(text.body, text.bodyLine, path);
  problems.push(...(read?.problems ?? []));
  const old = readAliases(front?.aliases, {
    path,
    own: urls.page(id),
    lineOf: (index) => lineOf?.(["aliases", index]) ?? 1,
  });
  problems.push(...old.problems);
  if (front === undefined || read === undefined || problems.length > 0) return { problems };
  const summary = front.summary ?? cutText(joinBlocks(read.blocks), 240);
  return {
    value: { id, title: front.title, summary, ...aliasesOf(old), path, hash: sha256(bytes) },
    problems,
  };
}
