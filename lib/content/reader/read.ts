import { clean } from "#lib/arabic/words/normalise";
import type { Kind, Learnt, Reading } from "#lib/content/cache/cache-shard";
import { IndexCache, type OpenedFolders, openFolders } from "#lib/content/cache/index-cache";
import { articleCodec } from "#lib/content/cache/packed-article";
import { refusalProblem } from "#lib/content/messages/file-messages";
import { type Problem, PublicationError, sortProblems } from "#lib/content/messages/problems";
import type { PictureFile, Publication, References } from "#lib/content/publication";
import {
  decodeUtf8,
  type FoundFile,
  type FoundFolder,
  findFolders,
  pathOnDisk,
  readBytes,
} from "#lib/content/reader/files";
import { parseFrontMatter } from "#lib/content/reader/front-matter";
import { findMisnamed } from "#lib/content/reader/misnamed";
import { isPictureName, listsPictures } from "#lib/content/reader/picture-names";
import { type Indexed, type IndexedArticle, readArticle } from "#lib/content/reader/read-article";
import {
  readAuthor,
  readBreaking,
  readCategories,
  readGone,
  readSite,
  readStaticPage,
} from "#lib/content/reader/read-settings";
import { crossCheck } from "#lib/content/schema/cross-check";

export type ReadOptions = {
  /** The publication's folder. */
  root: string;
  /** Takes the place of `site.yaml`'s url. */
  siteUrl?: string | undefined;
  /** Where to remember what was read; nothing is remembered without it. */
  cacheFolder?: string | undefined;
  /** Names the code that reads; see {@link IndexCache}. */
  stamp?: string | undefined;
  /** What {@link openIndex} opened of it. */
  opened?: OpenedFolders | undefined;
  /** The folders below `articles/`, where somebody has looked at them before. */
  articleFolders?: readonly FoundFolder[] | undefined;
};

export type ReadResult = {
  /** Missing while any file has an error. */
  publication?: Publication;
  /** What could be read, errors or not, for checks that need the whole; missing while its settings have errors. */
  readable?: { publication: Publication; references: References[] };
  /** All problems of all files, sorted. */
  problems: Problem[];
};

function readPicture(file: FoundFile, _bytes: Buffer, hash: string): Reading<PictureFile> {
  return { value: { path: file.path, hash, bytes: file.bytes }, problems: [] };
}

const pictureKind: Kind<PictureFile> = { name: "pictures", holds: isPictureName, parse: readPicture };

/** Whatever is no picture should be an article; {@link readArticle} tells what is not. */
function articleKind(zone: string | undefined): Kind<IndexedArticle, Indexed<References>> {
  const holds = (name: string) => !isPictureName(name);
  return { name: "text", holds, parse: readArticle(zone), codec: articleCodec };
}

/** Opens what is remembered of a publication's articles and pictures, while others look at the files. */
export function openIndex(cacheFolder: string): OpenedFolders {
  return openFolders(cacheFolder, [articleKind(undefined), pictureKind] as Kind<unknown>[]);
}

function readFolders<T, Known>(
  cache: IndexCache,
  folders: readonly FoundFolder[],
  kind: Kind<T, Known>,
): Learnt<T, Known> {
  const all: Learnt<T, Known> = { values: [], known: [], problems: [] };
  for (const folder of folders) {
    if (folder.listing === "") continue;
    const { values, known, problems } = cache.read(folder, kind);
    // One by one: a call takes only so many at once, and a folder may hold more.
    for (const value of values) all.values.push(value);
    for (const one of known) all.known.push(one);
    for (const problem of problems) all.problems.push(problem);
  }
  return all;
}

/** The ids that `categories.yaml` gives, whatever else is wrong in it; undefined while one of them is unknown. */
function categoryIds({ value, known }: ReturnType<typeof readCategories>): string[] | undefined {
  const ids: (string | undefined)[] = (value ?? known ?? []).map((category) => category?.id);
  const told = ids.filter((id) => id !== undefined);
  return told.length > 0 && told.length === ids.length ? told : undefined;
}

/** Reads a whole publication and every problem in it. */
export function readPublication(options: ReadOptions): ReadResult {
  const { root } = options;
  const site = readSite(root, options.siteUrl);
  const zone = site.value?.timeZone ?? site.known?.timeZone;
  const cache = new IndexCache(options.cacheFolder, `${options.stamp ?? ""} ${zone}`, options.opened);
  const categories = readCategories(root);
  const breaking = readBreaking(root, zone ?? "UTC");
  const gone = readGone(root);

  const folders = options.articleFolders ?? findFolders(root, "articles");
  const withPictures = folders.filter(({ listing }) => listsPictures(listing));
  const articles = readFolders(cache, folders, articleKind(zone));
  const pictures = readFolders(cache, withPictures, pictureKind);
  const all = () => true;
  const [authorFolders, pageFolders] = [findFolders(root, "authors"), findFolders(root, "pages")];
  const authors = readFolders(cache, authorFolders, { name: "authors", holds: all, parse: readAuthor });
  const pages = readFolders(cache, pageFolders, { name: "pages", holds: all, parse: readStaticPage });
  const refused = [folders, authorFolders, pageFolders].flat().flatMap((folder) => folder.refused);
  const unread = [...findMisnamed(root), ...refused.map(refusalProblem)];

  const pictureMap = new Map(pictures.values.map((picture) => [picture.path, picture]));
  const parts = [site, categories, breaking, gone, articles, pictures, authors, pages];
  const crossed = crossCheck({
    articles: [...articles.values, ...articles.known],
    categories: categoryIds(categories),
    authors: [...authors.values, ...authors.known],
    pictures: pictureMap,
    gone: gone.value ?? [],
    refused: new Set(refused.map(({ path }) => path)),
  });
  const problems = sortProblems([...unread, ...parts.flatMap((part) => part.problems), ...crossed]);
  if (!site.value || !categories.value || !breaking.value || !gone.value) return { problems };
  // Of an article whose category or picture is missing no page can be made, not even of a draft in the preview.
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
  const others = articles.values.filter(({ article }) => unfit.has(article.path));
  const references = [...others, ...articles.known].map(({ article }) => article);
  const readable = { publication, references };
  return problems.some(({ level }) => level === "error")
    ? { readable, problems }
    : { readable, publication, problems };
}

/** @throws {PublicationError} with every problem, when there is an error in any file. */
export function openPublication(options: ReadOptions): Publication {
  const { publication, problems } = readPublication(options);
  if (publication === undefined) throw new PublicationError(problems);
  return publication;
}

/** The Markdown of a file that was read before, in the form in which everything is kept: NFC, no control characters. */
export function readBody(root: string, path: string): string {
  const text = decodeUtf8(readBytes({ diskPath: pathOnDisk(root, path) }));
  const parsed = text === undefined ? undefined : parseFrontMatter(text, path);
  if (parsed?.value === undefined) throw new PublicationError(parsed?.problems ?? []);
  return clean(parsed.value.body);
}

/** The 1-based line of an article's file on which it shows a picture of its folder. */
export function pictureLine(root: string, path: string, name: string): number {
  const bytes = readBytes({ diskPath: pathOnDisk(root, path) });
  const { value, known } = readArticle(undefined)({ path }, bytes, "");
  const indexed = value ?? known;
  const isLead = indexed?.article.image?.src?.normalize("NFC") === name;
  return (isLead ? indexed?.lines.image : indexed?.lines[`picture ${name}`]) ?? 1;
}
