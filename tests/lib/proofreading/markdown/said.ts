import { checkMarkdown } from "#lib/proofreading/markdown/markdown-rules";
import { readTextFile } from "#lib/proofreading/text-file";

/** Returns what the rules about Markdown say of a text: `rule: what to write`. */
export function saidOf(body: string): string[] {
  const file = readTextFile("pages/x.md", `---\ntitle: خبر\n---\n${body}\n`);
  if (file === undefined) return ["unreadable"];
  return checkMarkdown(file).map(({ rule, ar }) => `${rule}: ${ar.split(/اكتب[^:]*: /).at(-1)}`);
}
