import type { Code, InlineCode, Paragraph } from "mdast";
import { dominantDirection } from "#lib/arabic/words/text";

/** The name of a programming language after a fence, such as `c++`. */
const languageName = /^[\w+#.-]+$/;

/** Code runs from left to right, unless most of its letters are Arabic. Comments do not turn the code of a named language. */
export function codeDirection(code: Code | InlineCode): "ltr" | "rtl" {
  if (code.type === "code" && languageName.test(code.lang ?? "")) return "ltr";
  return /\p{L}/u.test(code.value) ? dominantDirection(code.value) : "ltr";
}

/** A block of code. It scrolls when it is wider than the page, so it takes keyboard focus. */
export function codeBlock(code: Code): Paragraph {
  const element = {
    type: "element",
    tagName: "code",
    properties: {},
    children: [{ type: "text", value: `${code.value}\n` }],
  };
  return {
    type: "paragraph",
    data: {
      hName: "pre",
      hProperties: { dir: codeDirection(code), tabIndex: 0 },
      hChildren: [element as never],
    },
    children: [],
  };
}
