import { clean } from "#lib/arabic/normalise";
import { crossCheck } from "#lib/content/cross-check";
import { decodeUtf8, type FoundFile, findFiles, placeOnDisk, readBytes, sha256 } from "#lib/content/files";
import { parseFrontMatter } from "#lib/content/front-matter";
import { IndexCache, type Reading } from "#lib/content/index-cache";
import { type Problem, PublicationError, sortProblems } from "#lib/content/problems";
import type { PictureFile, Publication } from "#lib/content/publication";
import { readArticle } from "#lib/content/read-article";
import {
  readAuthor,
  readBreaking,
  readCategories,
  readGone,
  readSite,
  readStaticPage,
} from "#lib/content/read-settings";

export type ReadOptions = {
  /** The publication's folder. */
  root: string;
  /** Takes the place of `site.yaml`'s url. */
  siteUrl?: string | undefined;
  /** Where to remember what was read; nothing is remembered without it. */
  cacheFolder?: string | undefined;
  /** Names the code that reads; see {@link IndexCache}. */
  stamp?: string | undefined;
};

export type ReadResult = {
  /** Missing while any file has an error. */
  publication?: Publication;
  /** All problems of all files, sorted. */
  problems: Problem[];
};

const pictureName = /\.(jpe?g|png|webp|avif|gif)$/i;

function folderOf(file: FoundFile): string {
  return file.path.slice(0, file.path.lastIndexOf("/"));
}

function byFolder(files: readonly FoundFile[]): Map<string, FoundFile[]> {
  const folders = new Map<string, FoundFile[]>();
  for (const file of files) {
    const folder = folderOf(file);
    const list = folders.get(folder);
    if (list === undefined) folders.set(folder, [file]);
    else list.push(file);
  }
  return folders;
}

type Values<T> = { values: T[]; problems: Problem[] };

function collect<T>(readings: Iterable<Reading<T>>): Values<T> {
  const values: T[] = [];
  const problems: Problem[] = [];
  for (const reading of readings) {
    if (reading.value !== undefined) values.push(reading.value);
    problems.push(...reading.problems);
  }
  return { values, problems };
}

function readFolders<T>(
  cache: IndexCache,
  files: readonly FoundFile[],
  parse: (file: FoundFile, bytes: Buffer, hash: string) => Reading<T>,
  kind: string,
): Values<T> {
  const readings: Reading<T>[] = [];
  for (const [folder, group] of byFolder(files)) {
    const name = `${kind}-${sha256(folder).slice(0, 16)}`;
    for (const reading of Object.values(cache.read(name, group, parse))) readings.push(reading);
  }
  return collect(readings);
}

function readPicture(file: FoundFile, _bytes: Buffer, hash: string): Reading<PictureFile> {
  return { value: { path: file.path, hash, bytes: file.bytes }, problems: [] };
}

/** Reads a whole publication and every problem in it. */
export function readPublication(options: ReadOptions): ReadResult {
  const { root } = options;
  const site = readSite(root, options.siteUrl);
  const timeZone = site.value?.timeZone ?? "UTC";
  const cache = new IndexCache(options.cacheFolder, `${options.stamp ?? ""} ${timeZone}`);
  const categories = readCategories(root);
  const breaking = readBreaking(root, timeZone);
  const gone = readGone(root);

  const files = findFiles(root, "articles");
  const pictureFiles = files.filter((file) => pictureName.test(file.path));
  const articleFiles = files.filter((file) => !pictureName.test(file.path));
  const articles = readFolders(cache, articleFiles, readArticle(timeZone), "text");
  const pictures = readFolders(cache, pictureFiles, readPicture, "pictures");
  const authors = readFolders(cache, findFiles(root, "authors"), readAuthor, "authors");
  const pages = readFolders(cache, findFiles(root, "pages"), readStaticPage, "pages");

  const pictureMap = new Map(pictures.values.map((picture) => [picture.path, picture]));
  const parts = [site, categories, breaking, gone, articles, pictures, authors, pages];
  const crossed = crossCheck({
    articles: articles.values,
    categories: categories.value,
    authors: authors.values,
    pictures: pictureMap,
    gone: gone.value ?? [],
  });
  const sorted = sortProblems([...parts.flatMap((part) => part.problems), ...crossed]);
  if (!site.value || !categories.value || !breaking.value || !gone.value) {
    return { problems: sorted };
  }
  if (sorted.some(({ level }) => level === "error")) return { problems: sorted };
  // Of a draft whose category or picture is missing no page can be made, not even in the preview.
  const unfit = new Set(crossed.map(({ path }) => path));
  const publication: Publication = {
    site: site.value,
    categories: categories.value,
    breaking: breaking.value,
    gone: gone.value,
    authors: authors.values,
    pages: pages.values,
    articles: articles.values.map(({ article }) => article).filter(({ path }) => !unfit.has(path)),
    pictures: pictureMap,
  };
  return { publication, problems: sorted };
}

/** @throws {PublicationError} with every problem, when there is an error in any file. */
export function openPublication(options: ReadOptions): Publication {
  const { publication, problems } = readPublication(options);
  if (publication === undefined) throw new PublicationError(problems);
  return publication;
}

/** The Markdown of a file that was read before, in the form in which everything is kept: NFC, no control characters. */
export function readBody(root: string, path: string): string {
  const text = decodeUtf8(readBytes({ diskPath: placeOnDisk(root, path) }));
  const parsed = text === undefined ? undefined : parseFrontMatter(text, path);
  if (parsed?.value === undefined) throw new PublicationError(parsed?.problems ?? []);
  return clean(parsed.value.body);
}
