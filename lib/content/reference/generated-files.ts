import { type ListedRule, problemPage } from "#lib/content/reference/problem-page";
import { publicationFiles } from "#lib/content/reference/publication-files";
import { referencePage } from "#lib/content/reference/reference-page";

/**
 * Returns the files that `npm run reference` writes, by their paths in the checkout: the references of keys and messages.
 *
 * @param proofreading The rules of the proofreader, which is in a higher layer.
 */
export function generatedFiles(proofreading: readonly ListedRule[]): Readonly<Record<string, string>> {
  return {
    "docs/reference.md": referencePage(publicationFiles, "en"),
    "docs/ar/reference.md": referencePage(publicationFiles, "ar"),
    "docs/messages.md": problemPage(proofreading, "en"),
    "docs/ar/messages.md": problemPage(proofreading, "ar"),
  };
}
