import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Problem } from "#lib/content/messages/problems";
import { check } from "#lib/proofreading/check";
import { writeSettings } from "../../settings";
import type { MarkdownHit } from "../markdown-hits";
import { publicationFiles } from "./publication-files";

/** The rules whose hits depend on more than one text. */
export const publicationRuleIds: readonly string[] = ["former-link", "alike-tags", "alike-bylines"];

const now = Date.UTC(2026, 11, 1);

function writePublication(folder: string, files: Readonly<Record<string, string>>): void {
  for (const name of ["authors", "pages", "articles"])
    mkdirSync(path.join(folder, name), { recursive: true });
  writeSettings(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

function hitOf(folder: string, seed: number, { path: file, line, rule, ar }: Problem): MarkdownHit {
  const typed = readFileSync(path.join(folder, file), "utf8").split("\n")[line - 1] ?? "";
  return { rule, path: `publication ${seed}/${file}`, line, shown: `${typed} → ⟦${ar}⟧` };
}

/** Returns the hits of these rules in the publication of a seed. It is written into a folder that is removed again. */
export async function publicationHits(seed: number, texts: number): Promise<MarkdownHit[]> {
  const around = mkdtempSync(path.join(tmpdir(), "barqiya-hits-"));
  try {
    const folder = path.join(around, "content");
    writePublication(folder, publicationFiles(seed, texts));
    const stateFolder = path.join(around, "state");
    const problems = await check({ contentFolder: folder, folder, stateFolder, engine: "hits", now });
    const errors = problems.filter(({ level }) => level === "error");
    if (errors.length > 0) throw new Error(`The publication of seed ${seed} has errors: ${errors[0]?.en}`);
    return problems
      .filter(({ rule }) => publicationRuleIds.includes(rule))
      .map((problem) => hitOf(folder, seed, problem));
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
}
