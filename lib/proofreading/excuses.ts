import type { TextFile } from "#lib/proofreading/text-file";

const comment = /<!--\s*check:\s*ignore\s*-->/;
const yamlComment = /^\s*#\s*check:\s*ignore\s*$/;

/**
 * The lines (from 1) that an editor has excused: those with `<!-- check: ignore -->` and, where it stands alone, the
 * next one with text; in front matter `# check: ignore` on a line of its own excuses the next.
 */
export function getExcused({ lines, body }: TextFile): ReadonlySet<number> {
  const excused = new Set<number>();
  const bodyLine = body?.line ?? Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    const mark = index + 1 < bodyLine ? yamlComment : comment;
    if (!line.includes("check:") || !mark.test(line)) continue;
    const isAlone = line.replace(mark, "").trim() === "";
    const next = lines.findIndex((text, place) => place > index && text.trim() !== "");
    excused.add(isAlone && next !== -1 ? next + 1 : index + 1);
  }
  return excused;
}
