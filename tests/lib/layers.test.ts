import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { type Files, temporaryFolder, writeFiles } from "../support/folders";

const root = path.resolve(import.meta.dirname, "../..");
const biome = path.join(root, "node_modules/@biomejs/biome/bin/biome");

const locationSchema = z.object({ path: z.string(), start: z.object({ line: z.number() }) });
const reportSchema = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: locationSchema })),
});

/** The rules that the linter, with this checkout's settings, finds broken in files planted in a folder of their own. */
function lint(files: Files): { file: string; line: number; rule: string }[] {
  const folder = temporaryFolder();
  writeFiles(folder, {
    ...files,
    ".gitignore": "node_modules/\n",
    "biome.json": readFileSync(path.join(root, "biome.json")),
  });
  const options = ["lint", "--reporter=json", "--max-diagnostics=none"];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...options], {
    cwd: folder,
    encoding: "utf8",
  });
  try {
    const { diagnostics } = reportSchema.parse(JSON.parse(stdout));
    return diagnostics.map(({ category, location }) => ({
      file: location.path.replaceAll("\\", "/"),
      line: location.start.line,
      rule: category.split("/").at(-1) ?? "",
    }));
  } catch {
    throw new Error(`The linter gave no report: ${stdout}${stderr}`);
  }
}

type Layer = { file: string; refused: string[]; allowed: string[] };

/** The layers of lib/ from the lowest to the highest; those of one line know nothing of each other. */
const layers = [
  ["config"],
  ["view-models"],
  ["arabic"],
  ["content"],
  ["newsroom"],
  ["pictures"],
  ["feeds", "structured-data", "search", "social-cards"],
  ["pages"],
  ["hosting"],
  ["build", "server", "proofreading"],
];

const frameworks = ["react", "next/link"];

/** A file planted in each layer, with an import of every layer above and beside it, and of every one below. */
const inLib: Layer[] = layers.flatMap((names, level) =>
  names.map((name) => {
    const beside = names.filter((other) => other !== name);
    const above = layers.slice(level + 1).flat();
    const below = layers.slice(0, level).flat();
    return {
      file: `lib/${name}/planted.ts`,
      refused: [
        ...[...above, ...beside].map((other) => `#lib/${other}/anything`),
        "#components/list/teaser",
        "../articles",
        ...frameworks,
      ],
      allowed: [...below.filter((other) => name !== "arabic" || other === "config"), name].map(
        (other) => `#lib/${other}/anything`,
      ),
    };
  }),
);

/** A file of each layer, what it may not import, and what it may. */
const everyLayer: Layer[] = [
  ...inLib,
  {
    file: "lib/articles.ts",
    refused: ["#lib/pages/anything", "#lib/feeds/anything", "#components/list/teaser", ...frameworks],
    allowed: ["#lib/content/publication", "#lib/newsroom/tags", "#lib/arabic/words/slug"],
  },
  {
    file: "lib/build/render/render-page.ts",
    refused: ["#lib/server/anything", "#components/list/teaser", "next/link"],
    allowed: ["react", "react-dom/server", "#lib/pages/routes/source"],
  },
  {
    file: "components/planted.tsx",
    refused: [
      "#lib/articles",
      "#lib/content/publication",
      "#lib/feeds/atom",
      "next/link",
      "node:fs",
      "../lib/x",
    ],
    allowed: [
      "#lib/config/strings",
      "#lib/view-models/pages",
      "#lib/arabic/numbers/plural",
      "#components/list/teaser",
      "react",
    ],
  },
  {
    file: "app/planted/page.tsx",
    refused: [
      "next/link",
      "next/image",
      "next/dynamic",
      "next/script",
      "#lib/build/publish",
      "#lib/server/server",
      "#lib/proofreading/check",
      "../../scripts/build",
    ],
    allowed: ["#components/list/teaser", "#lib/pages/routes/source", "next/navigation"],
  },
  {
    file: "scripts/planted.ts",
    refused: ["../app/page", "#components/list/teaser"],
    allowed: ["#lib/build/publish", "#lib/pages/routes/environment"],
  },
];

test("the test knows every layer of lib/", () => {
  const folders = readdirSync(path.join(root, "lib"), { withFileTypes: true });
  expect(folders.filter((entry) => entry.isDirectory()).map(({ name }) => name)).toEqual(
    layers.flat().sort(),
  );
  expect(folders.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual(["articles.ts"]);
});

/** A file that imports each module on a line of its own. */
function importing(modules: readonly string[]): string {
  const names = modules.map((_, index) => `one${index}`);
  const imports = modules.map((module, index) => `import { one as ${names[index]} } from "${module}";\n`);
  return `${imports.join("")}\nexport const all = [${names.join(", ")}];\n`;
}

/** Which of the listed imports the linter refuses. */
function refusals(list: (layer: Layer) => string[]): string[] {
  const broken = lint(Object.fromEntries(everyLayer.map((layer) => [layer.file, importing(list(layer))])));
  const lines = new Set(
    broken.filter(({ rule }) => rule === "noRestrictedImports").map(({ file, line }) => `${file}:${line}`),
  );
  return everyLayer.flatMap((layer) =>
    list(layer)
      .filter((_, index) => lines.has(`${layer.file}:${index + 1}`))
      .map((module) => `${layer.file} imports ${module}`),
  );
}

describe("imports only go down", () => {
  test("the linter refuses every import of what is above or beside a file's layer", () => {
    const all = everyLayer.flatMap(({ file, refused }) =>
      refused.map((module) => `${file} imports ${module}`),
    );
    expect(refusals((layer) => layer.refused)).toEqual(all);
  });

  test("the linter lets a file import what is below it", () => {
    expect(refusals((layer) => layer.allowed)).toEqual([]);
  });
});

test("the linter refuses what the project does not do", () => {
  const plantings = [
    ["components/style.tsx", 'export const A = () => <p style={{ color: "red" }}>أ</p>;\n', "noInlineStyles"],
    ["components/colour.module.css", ".a { color: #aabbcc; }\n", "noHexColors"],
    ["components/margin.module.css", ".a { margin-left: 1rem; }\n", "useLogicalProperties"],
    ["lib/content/default.ts", "export default 1;\n", "noDefaultExport"],
    ["lib/content/barrel.ts", 'export * from "#lib/content/files/found-files";\n', "noReExportAll"],
    ["lib/content/anything.ts", "export const a: any = 1;\n", "noExplicitAny"],
    ["lib/content/sure.ts", "export const a = (b?: string) => b!.length;\n", "noNonNullAssertion"],
    [
      "lib/content/nested.ts",
      "export const a = (b: number) => (b ? 1 : b > 2 ? 3 : 4);\n",
      "noNestedTernary",
    ],
    ["lib/content/thrown.ts", 'export function a() {\n  throw "text";\n}\n', "useThrowOnlyError"],
    ["lib/content/console.ts", "console.log(1);\n", "noConsole"],
    ["lib/content/otherCase.ts", "export const a = 1;\n", "useFilenamingConvention"],
    [
      "components/later.tsx",
      'import { Suspense } from "react";\n\nexport const a = Suspense;\n',
      "noRestrictedImports",
    ],
    ["lib/content/circle.ts", 'import { b } from "./back";\n\nexport const a = b;\n', "noImportCycles"],
  ];
  const back = 'import { a } from "./circle";\n\nexport const b = a;\n';
  const files = Object.fromEntries(plantings.map(([file, text]) => [file, text]));
  const found = lint({ ...files, "lib/content/back.ts": back }).map(({ file, rule }) => `${file}: ${rule}`);
  const wanted = plantings.map(([file, , rule]) => `${file}: ${rule}`);
  expect(wanted.filter((one) => !found.includes(one))).toEqual([]);
});
