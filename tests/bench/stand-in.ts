import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { linkOrCopy } from "#lib/build/commit/link-or-copy";
import { readSnapshot } from "#lib/build/open-snapshot";
import { engineHash } from "#lib/build/plan/content-hash";
import { planPictures } from "#lib/build/plan/plan-pictures";
import { planPublication } from "#lib/build/plan/plan-publication";
import { FilesThread } from "#lib/build/state/files-thread";
import { manifestFile } from "#lib/build/state/manifest-format";
import { manifestAfter } from "#lib/build/state/new-manifest";
import { urls } from "#lib/config/urls";
import { getCardRequests } from "#lib/social-cards/card-requests";
import { readPalette } from "#lib/social-cards/palette";

type Places = {
  /** The checkout that is going to publish. */
  root: string;
  contentFolder: string;
  stateFolder: string;
  site: string;
  /** "Now" of its publications. */
  now: number;
};

const placeholder = "<!doctype html><title>stand-in</title>\n";

function put(file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/**
 * Lays out the site of a large archive without rendering it: every file in its place, a placeholder for each page and
 * card, and a manifest that lists them as published. So a real publication of one more article into it can be measured in
 * minutes. One page is left out, so that a first publication has something to render.
 */
export async function layStandIn({ root, contentFolder, stateFolder, site, now }: Places): Promise<void> {
  const engine = engineHash(root);
  const environment = { contentFolder, stateFolder, siteUrl: undefined, now };
  const thread = new FilesThread(root);
  const listing = thread.listFolders(contentFolder, "articles");
  const snapshot = await readSnapshot(listing, environment, engine, () => undefined);
  const onProgress = () => undefined;
  const sizesOnly = { parts: undefined, isMine: () => false, onProgress };
  const { renditions } = await planPictures(snapshot, { root, contentFolder, stateFolder, ...sizesOnly });
  for (const { name } of getCardRequests(snapshot, renditions, readPalette(root))) {
    const card = path.join(stateFolder, "og", name);
    if (!existsSync(card)) put(card, placeholder);
  }
  const options = { ...environment, root, site, isFull: true, onProgress, onNotice: onProgress };
  mkdirSync(site, { recursive: true });
  const { plan } = await planPublication(snapshot, options, engine, { thread });
  await thread.stop();
  const pages = plan.pages.filter(({ address }) => address !== urls.notFound);
  for (const { file } of pages) put(path.join(site, file), placeholder);
  for (const { file, from } of plan.plainFiles) {
    const to = path.join(site, file);
    mkdirSync(path.dirname(to), { recursive: true });
    linkOrCopy(from, to);
  }
  const staged = new Map([...pages, ...plan.plainFiles].map(({ file }) => [file, { mark: "" }]));
  put(manifestFile(site), manifestAfter({ ...plan, pages }, staged).serialize());
}
