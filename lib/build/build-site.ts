import type { Language } from "#lib/build/command/language";
import type { Notify } from "#lib/build/notice";
import { createProgress } from "#lib/build/progress";
import { type PublishResult, publish } from "#lib/build/publish";
import type { PublishOptions } from "#lib/build/publish-options";
import { siteFolder } from "#lib/build/site-folder";
import { editorStrings } from "#lib/config/strings";

type BuildOptions = Omit<PublishOptions, "site" | "onProgress">;

/**
 * Publishes and shows progress on the terminal. `summary` is the last line of `npm run build`, on which scripts rely: it is in
 * English unless an editor asks for Arabic.
 */
export async function buildSite(
  options: BuildOptions,
  outDir: string | undefined,
  language: Language,
): Promise<PublishResult & { summary: string }> {
  const start = performance.now();
  const site = siteFolder(options.root, outDir);
  const { onProgress, finish } = createProgress(process.stderr, language);
  const onNotice: Notify = (notice) => {
    finish();
    options.onNotice(notice);
  };
  const result = await publish({ ...options, site, onProgress, onNotice });
  finish();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { pages, rendered, kept, removed } = result;
  const summary = editorStrings[language].published(pages, rendered, kept, removed, seconds);
  return { ...result, summary };
}
