import type { TextFile } from "#lib/proofreading/text-file";

const comment = /<!--\s*check:\s*ignore\s*-->/;
const yamlComment = /^\s*#\s*check:\s*ignore\s*$/;

/**
 * Returns the lines (from 1) that an editor excluded from checks. `<!-- check: ignore -->` excludes its line; alone on a
 * line, it excludes the next line with text. In front matter, `# check: ignore` alone on a line excludes the next line.
 */
export function getExcused({ lines, body }: TextFile): ReadonlySet<number> {
  const excused = new Set<number>();
  const bodyLine = body?.line ?? Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    const mark = index + 1 < bodyLine ? yamlComment : comment;
    if (!line.includes("check:") || !mark.test(line)) continue;
    const isAlone = line.replace(mark, "").trim() === "";
    let next = index + 1;
    while (isAlone && next < lines.length && lines[next]?.trim() === "") next++;
    excused.add(isAlone && next < lines.length ? next + 1 : index + 1);
  }
  return excused;
}
