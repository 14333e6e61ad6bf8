import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
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

type Floor = { file: string; refused: string[]; allowed: string[] };

const ground = ["site.ts", "strings.ts", "urls.ts", "views.ts"];
const inLib = readdirSync(path.join(root, "lib"), { withFileTypes: true });
/** Files that are added to lib/ find their floor by their place. */
const questions = inLib.filter((entry) => entry.isFile() && !ground.includes(entry.name));
const rooms = inLib.filter((entry) => entry.isDirectory() && !["arabic", "content"].includes(entry.name));
const everyRoom = rooms.map(({ name }) => `#lib/${name}/anything`);

/** A file of each floor, what it may not know, and what it may. */
const floors: Floor[] = [
  ...ground.map((name) => ({
    file: `lib/${name}`,
    refused: [
      "#lib/arabic/numbers/plural",
      "#lib/content/reader/read",
      "#lib/articles",
      "#components/card",
      "./articles",
    ],
    allowed: ["#lib/config/site", "#lib/config/strings", "zod"],
  })),
  {
    file: "lib/arabic/planted.ts",
    refused: ["#lib/content/reader/read", "#lib/articles", "#components/card", "node:fs", "../articles"],
    allowed: ["#lib/config/site", "#lib/arabic/numbers/plural", "date-fns"],
  },
  {
    file: "lib/content/planted.ts",
    refused: [
      "#lib/articles",
      "#lib/pages/inventory/page-list",
      ...everyRoom,
      "#components/card",
      "react",
      "next/link",
      "../articles",
    ],
    allowed: [
      "#lib/config/site",
      "#lib/arabic/numbers/plural",
      "#lib/content/reader/files",
      "node:fs",
      "yaml",
    ],
  },
  ...questions.map(({ name }) => ({
    file: `lib/${name}`,
    refused: [...everyRoom, "#components/card", "react", "next/link", "./render/source"],
    allowed: [
      "#lib/config/urls",
      "#lib/arabic/numbers/plural",
      "#lib/content/publication",
      "#lib/view-models/pages",
    ],
  })),
  ...rooms.map(({ name }) => ({
    file: `lib/${name}/planted.ts`,
    refused: ["#components/card", "react", "../articles"],
    allowed: ["#lib/pages/inventory/page-list", "#lib/content/reader/read", "#lib/config/urls"],
  })),
  {
    file: "components/planted.tsx",
    refused: [
      "#lib/articles",
      "#lib/content/reader/read",
      "#lib/feeds/atom",
      "next/link",
      "node:fs",
      "../lib/urls",
    ],
    allowed: [
      "#lib/config/strings",
      "#lib/config/urls",
      "#lib/arabic/numbers/plural",
      "#components/card",
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
      "#lib/build/commit/lock",
      "../../scripts/build",
    ],
    allowed: ["#components/card", "#lib/pages/routes/source", "next/navigation"],
  },
  {
    file: "scripts/planted.ts",
    refused: ["../app/page", "#components/card"],
    allowed: ["#lib/build/publish", "#lib/pages/routes/environment"],
  },
];

/** A file that imports each module on a line of its own. */
function importing(modules: readonly string[]): string {
  const names = modules.map((_, index) => `one${index}`);
  const imports = modules.map((module, index) => `import { one as ${names[index]} } from "${module}";\n`);
  return `${imports.join("")}\nexport const all = [${names.join(", ")}];\n`;
}

/** Which of the listed imports the linter refuses. */
function refusals(list: (floor: Floor) => string[]): string[] {
  const broken = lint(Object.fromEntries(floors.map((floor) => [floor.file, importing(list(floor))])));
  const lines = new Set(
    broken.filter(({ rule }) => rule === "noRestrictedImports").map(({ file, line }) => `${file}:${line}`),
  );
  return floors.flatMap((floor) =>
    list(floor)
      .filter((_, index) => lines.has(`${floor.file}:${index + 1}`))
      .map((module) => `${floor.file} knows ${module}`),
  );
}

describe("imports only go down", () => {
  test("the linter refuses every import of what is above a file's floor", () => {
    const all = floors.flatMap(({ file, refused }) => refused.map((module) => `${file} knows ${module}`));
    expect(refusals((floor) => floor.refused)).toEqual(all);
  });

  test("the linter lets a file know what is below it", () => {
    expect(refusals((floor) => floor.allowed)).toEqual([]);
  });
});

test("the linter refuses what the house does not do", () => {
  const plantings = [
    ["components/style.tsx", 'export const A = () => <p style={{ color: "red" }}>أ</p>;\n', "noInlineStyles"],
    ["components/colour.module.css", ".a { color: #aabbcc; }\n", "noHexColors"],
    ["components/margin.module.css", ".a { margin-left: 1rem; }\n", "useLogicalProperties"],
    ["lib/content/default.ts", "export default 1;\n", "noDefaultExport"],
    ["lib/content/barrel.ts", 'export * from "#lib/content/reader/files";\n', "noReExportAll"],
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
    ["lib/content/circle.ts", 'import { b } from "./back";\n\nexport const a = b;\n', "noImportCycles"],
  ];
  const back = 'import { a } from "./circle";\n\nexport const b = a;\n';
  const files = Object.fromEntries(plantings.map(([file, text]) => [file, text]));
  const found = lint({ ...files, "lib/content/back.ts": back }).map(({ file, rule }) => `${file}: ${rule}`);
  const wanted = plantings.map(([file, , rule]) => `${file}: ${rule}`);
  expect(wanted.filter((one) => !found.includes(one))).toEqual([]);
});
