import { type LocaleSettings, limitsOf, type Site } from "#lib/config/site";
import { decodeUtf8, type FoundFile, readBytesIfPlain } from "#lib/content/files/found-files";
import { capProblems } from "#lib/content/messages/limit-messages";
import type { Problem } from "#lib/content/messages/problems";
import { getExcused } from "#lib/proofreading/excuses";
import { keyOf } from "#lib/proofreading/findings-store";
import { type FoundLink, findLinks } from "#lib/proofreading/links/dead-links";
import { checkMarkdown } from "#lib/proofreading/markdown/markdown-rules";
import { proofreadText } from "#lib/proofreading/text/proofread";
import { readTextFile, type TextFile } from "#lib/proofreading/text-file";

/** What the checks find in one file. It depends on the file, the rules and the settings of the language alone. */
export type FileFindings = {
  warnings: readonly Problem[];
  /** The links that are not excused. Whether they lead anywhere depends on the whole publication. */
  links: readonly FoundLink[];
};

/** The findings of the file at `path`; `key` names its bytes in the store. */
export type FoundFindings = { path: string; key: string; findings: FileFindings };

/** Returns the warnings and links of a file, without those on excused lines. */
function findInText(file: TextFile, settings: LocaleSettings): FileFindings {
  const excused = getExcused(file);
  // For an article, reading already reports a picture without a description as an error.
  const tree = checkMarkdown(file).filter(
    ({ rule, line }) => !excused.has(line) && (rule !== "missing-alt" || !file.path.startsWith("articles/")),
  );
  return {
    warnings: capProblems([...proofreadText(file, settings), ...tree]),
    links: findLinks(file).filter(({ line }) => !excused.has(line)),
  };
}

/** Reads files and returns the findings of each. A file that is no text has none: reading reports it. */
export function findInFiles(
  files: readonly FoundFile[],
  settings: LocaleSettings & Pick<Site, "limits">,
): FoundFindings[] {
  const limits = limitsOf(settings);
  return files.flatMap((found) => {
    const bytes = readBytesIfPlain(found, limits.bytes);
    if (bytes === undefined) return [];
    const text = decodeUtf8(bytes);
    const file = text === undefined ? undefined : readTextFile(found.path, text, limits);
    const findings = file === undefined ? { warnings: [], links: [] } : findInText(file, settings);
    return [{ path: found.path, key: keyOf(found.path, bytes), findings }];
  });
}
