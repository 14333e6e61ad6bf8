import { readDate } from "#lib/arabic/dates/written-date";
import { defaultLimits, type Limits, limitsOf } from "#lib/config/site";
import type { FileKind, FileResult, FolderResult } from "#lib/content/cache/cache-shard";
import { IndexCache, type OpenedShards, openShards } from "#lib/content/cache/index-cache";
import { articleCodec } from "#lib/content/cache/packed-article";
import { type FoundFile, type FoundFolder, findFolders } from "#lib/content/files/found-files";
import { isPictureName, listsPictures } from "#lib/content/files/picture-names";
import { refusalProblem } from "#lib/content/messages/file-messages";
import { type Problem, PublicationError, sortProblems } from "#lib/content/messages/problems";
import { maxPictureBytes } from "#lib/content/picture-files";
import type { PictureFile, Publication, References } from "#lib/content/publication";
import { findMisnamed } from "#lib/content/reader/misnamed";
import { type Indexed, type IndexedArticle, readArticle } from "#lib/content/reader/read-article";
import { readFront } from "#lib/content/reader/read-front";
import { readCategories, readTags } from "#lib/content/reader/read-lists";
import {
  readAuthor,
  readBrand,
  readBreaking,
  readGone,
  readSite,
  readStaticPage,
} from "#lib/content/reader/read-settings";
import { getHolders } from "#lib/content/schema/address-holders";
import { crossCheck } from "#lib/content/schema/cross-check";
import { findFormerNames, getPresentNames, withPresentNames } from "#lib/content/schema/former-names";

export type ReadOptions = {
  /** The publication's folder. */
  root: string;
  /** Overrides the `url` of `site.yaml`. */
  siteUrl?: string | undefined;
  /** The folder of the index cache; without it nothing is cached. */
  cacheFolder?: string | undefined;
  /** Identifies the code that reads; see {@link IndexCache}. */
  stamp?: string | undefined;
  /** The shards of the cache folder that {@link openIndex} opened. */
  opened?: OpenedShards | undefined;
  /** The folders below `articles/`, if another thread has already listed them. */
  articleFolders?: readonly FoundFolder[] | undefined;
};

export type ReadResult = {
  /** Missing while any file has an error. */
  publication?: Publication;
  /** All that could be read, for checks across files; missing while the settings have errors. */
  readable?: { publication: Publication; references: References[] };
  /** All problems of all files, sorted. */
  problems: Problem[];
};

function readPicture(file: FoundFile, _bytes: Buffer, hash: string): FileResult<PictureFile> {
  return { value: { path: file.path, hash, bytes: file.bytes }, problems: [] };
}

const pictureKind: FileKind<PictureFile> = {
  name: "pictures",
  matches: isPictureName,
  parse: readPicture,
  most: maxPictureBytes,
  // The articles that show it name its weight.
  ofLarger: (file, hash) => readPicture(file, Buffer.alloc(0), hash),
};

/** Every file that is not a picture is read as an article; {@link readArticle} reports those that are not. */
function articleKind(
  zone: string | undefined,
  legacyBefore?: number,
  limits: Limits = defaultLimits,
): FileKind<IndexedArticle, Indexed<References>> {
  const matches = (name: string) => !isPictureName(name);
  const parse = readArticle(zone, legacyBefore, limits);
  return { name: "text", matches, parse, codec: articleCodec, most: limits.bytes };
}

/** Opens the shards of articles and pictures. This can run while another thread lists the files. */
export function openIndex(cacheFolder: string): OpenedShards {
  return openShards(cacheFolder, [articleKind(undefined), pictureKind] as FileKind<unknown>[]);
}

function readFolders<T, Known>(
  cache: IndexCache,
  folders: readonly FoundFolder[],
  kind: FileKind<T, Known>,
): FolderResult<T, Known> {
  const all: FolderResult<T, Known> = { values: [], known: [], problems: [] };
  for (const folder of folders) {
    if (folder.listing === "") continue;
    const { values, known, problems } = cache.read(folder, kind);
    // One by one: a call with more arguments than the stack holds would throw.
    for (const value of values) all.values.push(value);
    for (const one of known) all.known.push(one);
    for (const problem of problems) all.problems.push(problem);
  }
  return all;
}

/** Reads a publication. @returns every problem in it, and the publication if no problem is an error. */
export function readPublication(options: ReadOptions): ReadResult {
  const { root } = options;
  const site = readSite(root, options.siteUrl);
  const zone = site.value?.timeZone ?? site.known?.timeZone;
  const legacyDay = site.value?.legacyBefore ?? site.known?.legacyBefore;
  const legacyBefore = legacyDay === undefined ? undefined : readDate(legacyDay, zone ?? "UTC")?.getTime();
  const limits = limitsOf(site.value ?? {});
  const own = site.value?.limits === undefined ? [] : [JSON.stringify(limits)];
  const stamp = [options.stamp ?? "", zone, ...(legacyDay === undefined ? [] : [legacyDay]), ...own].join(
    " ",
  );
  const cache = new IndexCache(options.cacheFolder, stamp, options.opened);
  const categories = readCategories(root, limits);
  const { known } = categories;
  const tags = readTags(root, limits);
  const brand = readBrand(
    root,
    known?.map(({ id }) => id),
    limits,
  );
  const breaking = readBreaking(root, zone ?? "UTC", limits);
  const front = readFront(root, zone ?? "UTC", limits);
  const gone = readGone(root, limits);

  const folders = options.articleFolders ?? findFolders(root, "articles");
  const withPictures = folders.filter(({ listing }) => listsPictures(listing));
  const articles = readFolders(cache, folders, articleKind(zone, legacyBefore, limits));
  const pictures = readFolders(cache, withPictures, pictureKind);
  const all = () => true;
  const [authorFolders, pageFolders] = [findFolders(root, "authors"), findFolders(root, "pages")];
  const most = limits.bytes;
  const authors = readFolders(cache, authorFolders, {
    name: "authors",
    matches: all,
    most,
    parse: (file, bytes) => readAuthor(file, bytes, limits),
  });
  const pages = readFolders(cache, pageFolders, {
    name: "pages",
    matches: all,
    most,
    parse: (file, bytes) => readStaticPage(file, bytes, limits),
  });
  const refused = [folders, authorFolders, pageFolders].flat().flatMap((folder) => folder.refused);
  const unread = [...findMisnamed(root), ...refused.map(refusalProblem)];

  const pictureMap = new Map(pictures.values.map((picture) => [picture.path, picture]));
  const names = getPresentNames(known, tags.value);
  const valid = withPresentNames(articles.values, names);
  const invalid = withPresentNames(articles.known, names);
  const parts = [site, categories, tags, brand, breaking, front, gone, articles, pictures, authors, pages];
  const crossed = crossCheck({
    articles: [...valid, ...invalid],
    categories: known,
    authors: [...authors.values, ...authors.known],
    pictures: pictureMap,
    gone: gone.value ?? [],
    holders: getHolders({
      categories: known ?? [],
      tags: tags.value ?? [],
      authors: authors.values,
      pages: pages.values,
    }),
    refused: new Map(refused.map(({ path, refusal }) => [path, refusal])),
  });
  const former = findFormerNames([...articles.values, ...articles.known], names);
  const ofParts = parts.flatMap((part) => part.problems);
  const problems = sortProblems([...unread, ...ofParts, ...crossed, ...former]);
  if (!site.value || !categories.value || !tags.value) return { problems };
  if (!breaking.value || !front.value || !gone.value) return { problems };
  // An article without its category or picture cannot be rendered, not even as a draft in the preview.
  const unfit = new Set(crossed.map(({ path }) => path));
  const publication: Publication = {
    site: site.value,
    ...(brand.value && { brand: brand.value }),
    ...(brand.drawings && { drawings: brand.drawings }),
    categories: categories.value,
    tags: tags.value,
    breaking: breaking.value,
    front: front.value,
    gone: gone.value,
    authors: authors.values,
    pages: pages.values,
    articles: valid.map(({ article }) => article).filter(({ path }) => !unfit.has(path)),
    pictures: pictureMap,
  };
  const unfitArticles = valid.filter(({ article }) => unfit.has(article.path));
  const references = [...unfitArticles, ...invalid].map(({ article }) => article);
  const readable = { publication, references };
  return problems.some(({ level }) => level === "error")
    ? { readable, problems }
    : { readable, publication, problems };
}

/** Reads a publication. @throws {PublicationError} with every problem, if any file has an error. */
export function openPublication(options: ReadOptions): Publication {
  const { publication, problems } = readPublication(options);
  if (publication === undefined) throw new PublicationError(problems);
  return publication;
}
