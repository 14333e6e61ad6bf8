import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openEdition } from "#lib/articles";
import { openPublication } from "#lib/content/read";
import { getPictureOrders } from "#lib/images/orders";
import { makePictures, PictureStore } from "#lib/images/variants";
import type { PageKind } from "#lib/pages";
import { cleanHtml } from "#lib/publish/clean-html";
import { engineHash } from "#lib/publish/fingerprint";
import { takeLock } from "#lib/publish/lock";
import { type Manifest, readManifest, serializeManifest } from "#lib/publish/manifest";
import { type Rendered, runNext } from "#lib/publish/next-build";
import { fixedKinds, makePlan, type Plan, type PlannedPage } from "#lib/publish/plan";
import { readPolicy, stylesOf, writePolicy } from "#lib/publish/policy";
import { readRetired, retire, writeRetired } from "#lib/publish/retired";
import { booksFolder, type PlainFile, publicFiles } from "#lib/publish/site-files";
import { discardUnfinished, finishInterrupted, stagingFolder, switchOver } from "#lib/publish/switch";
import type { Environment } from "#lib/render/environment";
import { writeJob } from "#lib/render/job";

export type PublishOptions = Environment & {
  /** The engine's folder. */
  root: string;
  /** The folder of the site. */
  site: string;
  /** Forgets what stands: every page is made anew. */
  isFull: boolean;
  /** Told what is being done, for a terminal. */
  onProgress: (text: string) => void;
};

export type PublishResult = {
  pages: number;
  rendered: number;
  kept: number;
  removed: number;
  encoded: number;
};

const manifestFile = `${booksFolder}/manifest.tsv`;

/** What is pointed to goes on the site before what points to it. */
const order: PageKind[] = [
  "article",
  "text",
  "breaking",
  "corrections",
  "tag",
  "author",
  "category",
  "month",
  "year",
];

function rank(kind: PageKind): number {
  const place = order.indexOf(kind);
  return place === -1 ? order.length : place;
}

function stage(site: string, file: string): string {
  const staged = path.join(stagingFolder(site), file);
  mkdirSync(path.dirname(staged), { recursive: true });
  return staged;
}

/** Made pictures never change, so they get a second name where the disk allows it; anything else is copied. */
function putPlainFile({ file, from }: PlainFile, to: string): void {
  try {
    if (isHashed(file)) {
      linkSync(from, to);
      return;
    }
  } catch {
    // Another disk, or one without hard links.
  }
  copyFileSync(from, to);
}

/** Takes one page over from Next, and tells the style sheets inside it. */
function takeOver(site: string, page: PlannedPage, rendered: Rendered): string[] {
  const from = rendered.get(page.address);
  if (from === undefined) throw new Error(`Next did not render ${page.address}; nothing was published.`);
  const bytes = readFileSync(from);
  const isHtml = page.file.endsWith(".html");
  const { html, styles } = isHtml ? cleanHtml(bytes.toString("utf8")) : { html: bytes, styles: [] };
  writeFileSync(stage(site, page.file), html);
  return styles;
}

async function renderStale(
  options: PublishOptions,
  engine: string,
  { stale, pages, frame }: Plan,
): Promise<Map<string, string[]>> {
  if (stale.length === 0) return new Map();
  const { root, site, stateFolder, onProgress } = options;
  const job = path.join(stateFolder, "job");
  rmSync(job, { recursive: true, force: true });
  mkdirSync(job, { recursive: true });
  const wanted = new Set([...stale, ...pages.filter(({ kind }) => fixedKinds.has(kind))]);
  writeJob(
    job,
    frame,
    [...wanted].map(({ kind, address, data }) => ({ kind, address, data: data() })),
  );
  onProgress(`rendering ${stale.length} of ${pages.length} pages`);
  const rendered = await runNext({ root, distDir: ".next/publish", job, engine });
  onProgress("taking the pages over");
  return new Map(stale.map((page) => [page.file, takeOver(site, page, rendered)]));
}

function newManifest(
  plan: Plan,
  plainFiles: readonly PlainFile[],
  standing: Manifest,
  styles: Map<string, string[]>,
) {
  const manifest: Manifest = new Map();
  for (const { file, fingerprint } of plan.pages) {
    manifest.set(file, { fingerprint, styles: styles.get(file) ?? standing.get(file)?.styles ?? [] });
  }
  for (const { file, fingerprint } of plainFiles) manifest.set(file, { fingerprint, styles: [] });
  return manifest;
}

/** Files whose names change with their bytes; caches may ask for an old name for a while. */
function isHashed(file: string): boolean {
  return file.startsWith("media/") || file.startsWith("og/");
}

async function publishLocked(options: PublishOptions): Promise<PublishResult> {
  const { root, site, contentFolder, stateFolder, siteUrl, now, isFull, onProgress } = options;
  finishInterrupted(site);
  onProgress("reading the publication");
  const engine = engineHash(root);
  const publication = openPublication({
    root: contentFolder,
    siteUrl,
    cacheFolder: path.join(stateFolder, "index"),
    stamp: engine,
  });
  const edition = openEdition(publication, { now, includesUnpublished: false });

  const store = new PictureStore(path.join(stateFolder, "media"));
  const pictures = await makePictures(store, contentFolder, getPictureOrders(edition), (done, total) =>
    onProgress(`pictures: ${done} of ${total}`),
  );
  const plainFiles: PlainFile[] = [
    ...publicFiles(path.join(root, "public")),
    ...pictures.files.map((name) => ({
      file: `media/${name}`,
      from: store.fileOf(name),
      fingerprint: "media",
    })),
  ];

  const standing = isFull ? new Map() : readManifest(path.join(site, manifestFile));
  const plan = makePlan({
    edition,
    renditions: pictures.renditions,
    contentFolder,
    engine,
    plainFiles,
    standing,
  });
  const known = isFull ? readManifest(path.join(site, manifestFile)) : standing;
  const wanted = newManifest(plan, plainFiles, standing, new Map());
  const gone = [...known.keys()].filter((file) => !wanted.has(file));
  const result = {
    pages: plan.pages.length,
    rendered: plan.stale.length,
    kept: plan.pages.length - plan.stale.length,
    removed: gone.filter((file) => !isHashed(file)).length,
    encoded: pictures.encoded,
  };

  const styles = await renderStale(options, engine, plan);
  for (const plain of plan.staleFiles) putPlainFile(plain, stage(site, plain.file));
  const manifest = newManifest(plan, plainFiles, standing, styles);
  const before = readRetired(site);
  const policy = readPolicy(site);
  const used = new Set(stylesOf(manifest));
  const files = retire(before.files, gone.filter(isHashed), (file) => manifest.has(file), now);
  const sheets = retire(before.styles, policy.styles, (style) => used.has(style), now);
  const removals = [...gone.filter((file) => !isHashed(file)), ...files.expired];

  // Old and new style sheets are both allowed before the first page changes.
  writePolicy(site, { styles: [...used], superseded: Object.keys(sheets.retired).sort() });
  writeRetired(site, { styles: sheets.retired, files: files.retired });
  if (plan.stale.length + plan.staleFiles.length + removals.length > 0) {
    writeFileSync(stage(site, manifestFile), serializeManifest(manifest));
    const pages = [...plan.stale].sort((a, b) => rank(a.kind) - rank(b.kind));
    const moves = [...plan.staleFiles, ...pages].map(({ file }) => file);
    onProgress("putting the site in place");
    switchOver(site, { moves: [...moves, manifestFile], removals });
  }
  return result;
}

/**
 * Publishes a publication: what is stale is rendered and made beside the site, then put in place. A failure leaves the
 * site as it was.
 *
 * @throws {PublicationError} with every problem of the publication, {@link LockedError} when another build is at work.
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const books = path.join(options.site, booksFolder);
  mkdirSync(books, { recursive: true });
  const unlock = takeLock(path.join(books, "lock"));
  try {
    return await publishLocked(options);
  } catch (error) {
    discardUnfinished(options.site);
    throw error;
  } finally {
    unlock();
  }
}
