import { type PublicationFile, publicationFiles } from "#lib/content/reference/publication-files";

/** Writes a variable of VS Code. */
export function variable(name: string): string {
  return `\${${name}}`;
}

/** Signs that end a word, so that a double click takes the word without them. The first part is what VS Code sets itself. */
const wordSeparators = "`~!@#$%^&*()-=+[{]}\\|;:'\",.<>/?،؛؟«»…";

/** What helps in a text from right to left. VS Code has no setting that turns its lines round. */
const arabicText = {
  "editor.wordWrap": "on",
  "editor.wordSeparators": wordSeparators,
  // Arabic letters look like Latin ones to VS Code, which would frame every «ا» and «ه».
  "editor.unicodeHighlight.ambiguousCharacters": false,
  // Direction controls are shown: `npm run check` refuses them in titles.
  "editor.unicodeHighlight.invisibleCharacters": true,
  "editor.renderControlCharacters": true,
  "editor.wordBasedSuggestions": "off",
};

/** Returns whether the YAML extension can check a file. It does not read the front matter of Markdown. */
function isYaml({ path }: PublicationFile): boolean {
  return path.endsWith(".yaml");
}

/** The settings of the workspace for those who write. */
export const settings = {
  "files.encoding": "utf8",
  "files.eol": "\n",
  "[markdown]": { ...arabicText, "editor.quickSuggestions": { other: "off" } },
  "[yaml]": { ...arabicText, "editor.tabSize": 2, "editor.insertSpaces": true },
  "markdown.styles": [".vscode/preview.css"],
  "yaml.schemas": Object.fromEntries(
    publicationFiles
      .filter(isYaml)
      .map(({ id, path }) => [`./.vscode/schemas/${id}.json`, [`content/${path}`]]),
  ),
  // The schemas are those of this folder, so none is fetched.
  "yaml.schemaStore.enable": false,
  "yaml.format.enable": false,
};

/** Extensions that the settings count on. */
export const extensions = { recommendations: ["redhat.vscode-yaml"] };

/** The task that lists the problems of a publication beside its files, also those of front matter and text. */
export const tasks = {
  version: "2.0.0",
  tasks: [
    {
      label: "npm run check",
      type: "shell",
      command: "npm run --silent check",
      group: { kind: "build", isDefault: true },
      presentation: { reveal: "silent", clear: true },
      problemMatcher: {
        owner: "barqiya",
        source: "npm run check",
        fileLocation: ["relative", `${variable("workspaceFolder")}/content`],
        severity: "warning",
        pattern: {
          regexp: "^(\\S.*?\\.\\w+):(\\d+)(?::(\\d+))?: ([a-z-]+)(?: \\[--fix\\])?: (.+)$",
          file: 1,
          line: 2,
          column: 3,
          code: 4,
          message: 5,
        },
      },
    },
  ],
};

/** Shows the preview of Markdown (Ctrl+Shift+V) from right to left. */
export const previewSheet = `/* Made by npm run reference. The preview of Markdown, from right to left. */
body { direction: rtl; font-size: 1.1rem; line-height: 1.9; max-inline-size: 42rem; margin-inline: auto; }
pre, code { direction: ltr; }
`;
