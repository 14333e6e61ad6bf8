import type { List, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";

function numberOf(item: List["children"][number], source: string): number | undefined {
  const start = item.position?.start.offset;
  if (start === undefined) return undefined;
  const digits = /^\d{1,9}/.exec(source.slice(start, start + 9))?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * Keeps the numbers that the author gave to the items of a list, where they do not count up by one: ٣ and then ١٠, or ten down
 * to one. Equal numbers count up, because `1.` before every item is a habit of Markdown.
 */
export function itemNumbers() {
  return (tree: Root, file: VFile) => {
    const source = String(file.value);
    visit(tree, "list", (list) => {
      if (!list.ordered) return;
      let before: number | undefined;
      for (const item of list.children) {
        const number = numberOf(item, source);
        const isJump =
          before !== undefined && number !== undefined && number !== before && number !== before + 1;
        if (isJump) item.data = { ...item.data, hProperties: { value: String(number) } };
        before = number;
      }
    });
  };
}
