import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createScanner, LanguageVariant, SyntaxKind } from "typescript/unstable/ast";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folders = ["app", "components", "lib", "scripts", "tests"];

/** Files that are no code of this project: sample articles, and what the benchmark builds with other generators. */
const otherFiles = /^tests\/(?:fixtures|bench\/templates)\//;

/** Words that docs/glossary.md has replaced. */
const retired = new Set(
  "edition editions seal seals sealed chapter chapters standing trail trails aside".split(" "),
);

/** The search index has hash buckets, and an object store has buckets; elsewhere the word for a part of the cache is "shard". */
const searchWords = new Set(["bucket", "buckets"]);
const searchFiles = /search|upload|object-store|^lib\/config\/urls\.ts$/;

/** A slash after one of these divides; anywhere else it begins a regular expression. */
const operandEnds: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.Identifier,
  SyntaxKind.NumericLiteral,
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateTail,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.CloseBraceToken,
  SyntaxKind.ThisKeyword,
]);

/** A name after one of these is an element of HTML: `<aside>`. */
const elementStarts: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.LessThanToken,
  SyntaxKind.LessThanSlashToken,
]);

/** Every identifier of a module with its line; comments, strings, patterns and HTML elements are left out. */
function readIdentifiers(source: string): { name: string; line: number }[] {
  const scanner = createScanner(true, LanguageVariant.JSX, source);
  const found: { name: string; line: number }[] = [];
  /** For each template that is open, how many braces are open inside its `${`. */
  const templates: number[] = [];
  let previous: SyntaxKind = SyntaxKind.Unknown;
  for (let token = scanner.scan(); token !== SyntaxKind.EndOfFile; token = scanner.scan()) {
    const depth = templates.at(-1);
    const isSlash = token === SyntaxKind.SlashToken || token === SyntaxKind.SlashEqualsToken;
    if (isSlash && !operandEnds.has(previous)) token = scanner.reScanSlashToken();
    if (token === SyntaxKind.TemplateHead) templates.push(0);
    else if (token === SyntaxKind.OpenBraceToken && depth !== undefined)
      templates.push((templates.pop() ?? 0) + 1);
    else if (token === SyntaxKind.CloseBraceToken && depth === 0) {
      token = scanner.reScanTemplateToken(false);
      if (token === SyntaxKind.TemplateTail) templates.pop();
    } else if (token === SyntaxKind.CloseBraceToken && depth !== undefined)
      templates.push((templates.pop() ?? 1) - 1);
    const isName = token === SyntaxKind.Identifier || token === SyntaxKind.PrivateIdentifier;
    if (isName && !elementStarts.has(previous)) {
      const line = source.slice(0, scanner.getTokenStart()).split("\n").length;
      found.push({ name: scanner.getTokenText(), line });
    }
    previous = token;
  }
  return found;
}

/** The words of a name: `sealedBy`, `sealed-by` and `SEALED_BY` have two. To set something aside is plain English. */
function wordsOf(name: string): string[] {
  return name
    .replace(/set-?aside/gi, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

function isRetired(word: string, file: string): boolean {
  return retired.has(word) || (searchWords.has(word) && !searchFiles.test(file));
}

/** The retired words in a file's name and identifiers, as `path:line: name`. */
function findRetired(file: string, source: string): string[] {
  const inName = wordsOf(file).some((word) => word === "whole" || isRetired(word, file));
  const names = /\.(?:tsx?|mjs)$/.test(file) ? readIdentifiers(source) : [];
  return [
    ...(inName ? [`${file}: the file's name`] : []),
    ...names
      .filter(({ name }) => wordsOf(name).some((word) => isRetired(word, file)))
      .map(({ name, line }) => `${file}:${line}: ${name}`),
  ];
}

/** Every file of the project's code, relative to its folder. */
function listFiles(): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
    )
    .filter((file) => !otherFiles.test(file));
}

test("no identifier and no file name contains a retired word", () => {
  const files = listFiles();
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap((file) => findRetired(file, readFileSync(path.join(root, file), "utf8")))).toEqual([]);
});

describe("the check of words", () => {
  test.each([
    ["lib/a.ts", "const nextEdition = 1;", "lib/a.ts:1: nextEdition"],
    ["lib/a.ts", "type A = {\n  sealedBy?: string };", "lib/a.ts:2: sealedBy"],
    ["lib/a.ts", "const a = `$" + "{b}` + chapter;", "lib/a.ts:1: chapter"],
    ["lib/a.ts", "const a = `x$" + "{{ b: trail }}y`;", "lib/a.ts:1: trail"],
    ["lib/a.ts", 'const a = /"/ && standing;', "lib/a.ts:1: standing"],
    ["lib/a.ts", "class A { #bucket = 1 }", "lib/a.ts:1: #bucket"],
    ["components/a.tsx", "const a = <p className={styles.aside} />;", "components/a.tsx:1: aside"],
    ["lib/whole-list.ts", "", "lib/whole-list.ts: the file's name"],
    ["components/trail.module.css", "", "components/trail.module.css: the file's name"],
  ])("finds a name planted in %s: %s", (file, source, found) => {
    expect(findRetired(file, source)).toEqual([found]);
  });

  test.each([
    ["lib/a.ts", "// An edition.\n/* seal */ const a = 'chapter' + `standing` + /trail/.source;"],
    ["lib/a.ts", "const a = b / c; const d = outstanding + revealed;"],
    ["lib/search/a.ts", "const bucket = 1;"],
    ["components/a.tsx", "const a = <aside>أ</aside>;"],
  ])("leaves %s alone: %s", (file, source) => {
    expect(findRetired(file, source)).toEqual([]);
  });
});
