import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { usesArabicDigits } from "#lib/arabic/numbers/digits";

/** Marks ordered lists that count in Arabic digits. The style sheet defines the class. */
export function listDigits() {
  return (tree: Root, { data: { settings } }: VFile) => {
    if (settings === undefined || !usesArabicDigits(settings)) return;
    visit(tree, "list", (list) => {
      if (list.ordered) list.data = { ...list.data, hProperties: { className: ["arabic-digits"] } };
    });
  };
}
