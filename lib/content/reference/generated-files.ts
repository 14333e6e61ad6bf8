import { jsonSchemaOf } from "#lib/content/reference/json-schema";
import { type ListedRule, problemPage } from "#lib/content/reference/problem-page";
import { publicationFiles } from "#lib/content/reference/publication-files";
import { referencePage } from "#lib/content/reference/reference-page";
import { extensions, previewSheet, settings, tasks } from "#lib/content/reference/vscode/settings";
import { snippets } from "#lib/content/reference/vscode/snippets";

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Returns the files that `npm run reference` writes, by their paths in the checkout: the references of keys and messages, and
 * the settings of VS Code.
 *
 * @param proofreading The rules of the proofreader, which is in a higher layer.
 */
export function generatedFiles(proofreading: readonly ListedRule[]): Readonly<Record<string, string>> {
  const schemas = publicationFiles.map((file) => [
    `.vscode/schemas/${file.id}.json`,
    json(jsonSchemaOf(file)),
  ]);
  return {
    "docs/reference.md": referencePage(publicationFiles, "en"),
    "docs/ar/reference.md": referencePage(publicationFiles, "ar"),
    "docs/messages.md": problemPage(proofreading, "en"),
    "docs/ar/messages.md": problemPage(proofreading, "ar"),
    ".vscode/settings.json": json(settings),
    ".vscode/extensions.json": json(extensions),
    ".vscode/tasks.json": json(tasks),
    ".vscode/barqiya.code-snippets": json(snippets),
    ".vscode/preview.css": previewSheet,
    ...Object.fromEntries(schemas),
  };
}
