import { setImmediate } from "node:timers/promises";
import { stage } from "#lib/build/commit/staging";
import type { Plan, PlannedPage } from "#lib/build/plan/plan";
import { readPublishedContent } from "#lib/build/render/published-content";
import type { StagedFiles } from "#lib/build/state/new-manifest";
import { writeFileText } from "#lib/pages/files/file-writers";
import { isFileKind, isSearchFileKind, needsPictures } from "#lib/pages/inventory/page-kinds";

/**
 * Stages feeds, sitemaps and the like among some pages: the files that need neither React nor the words of the search. Yields before each file, so that
 * threads start before the first one and get more pages while they wait.
 *
 * @param pictures Resolves when all pictures are encoded. Files that tell the length of a picture come after that.
 * @returns the marks of the files.
 */
export async function writeFiles(
  site: string,
  pages: readonly PlannedPage[],
  plan: Plan,
  pictures: Promise<unknown>,
): Promise<StagedFiles> {
  const staged = new Map<string, { mark: string }>();
  const published = readPublishedContent(site, plan);
  const waiting = pages.filter(({ kind }) => needsPictures(kind));
  const write = async (files: readonly PlannedPage[]) => {
    for (const { kind, file, data } of files) {
      await setImmediate();
      if (!isFileKind(kind)) continue;
      const text = writeFileText(kind, plan.context, data(), published);
      staged.set(file, { mark: stage(site, file, text) });
    }
  };
  await write(
    pages.filter(({ kind }) => isFileKind(kind) && !isSearchFileKind(kind) && !needsPictures(kind)),
  );
  if (waiting.length > 0) {
    await pictures;
    await write(waiting);
  }
  return staged;
}
