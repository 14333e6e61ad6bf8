import { htmlFlow } from "micromark-core-commonmark";
import type { Code, Construct, Extension, State } from "micromark-util-types";
import type { Processor } from "unified";
import { isElement, keptTags } from "#lib/content/markdown/html/html-tags";
import { beginsWithOfficeTag } from "#lib/content/markdown/html/office-tags";

const lessThan = 60;
const comment = "!--";

function isLineEnd(code: Code): boolean {
  return code === null || code < -2;
}

/**
 * Returns whether a line that begins with `<` begins an HTML block. An unknown name is text, and a tag of Word is part of one. `<br>`, `<sup>` and `<sub>`
 * belong to a paragraph. So does a comment with text after it on its line, because the block would hide that text.
 */
function beginsBlock(line: string): boolean {
  if (line.startsWith(comment)) {
    const end = line.indexOf("-->", 1);
    return end === -1 || line.slice(end + 3).trim() === "";
  }
  if (beginsWithOfficeTag(`<${line}`)) return false;
  const name = /^\/?([a-z][a-z0-9-]*)/i.exec(line)?.[1]?.toLowerCase();
  return name === undefined || (isElement(name) && !keptTags.has(name));
}

/** Looks ahead to the end of the line. */
const block: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let line = "";
    const inside: State = (code) => {
      if (isLineEnd(code)) {
        effects.exit("htmlFlowData");
        return beginsBlock(line) ? ok(code) : nok(code);
      }
      line += code === null || code < 0 ? " " : String.fromCodePoint(code);
      effects.consume(code);
      return inside;
    };
    return (code) => {
      effects.enter("htmlFlowData");
      effects.consume(code);
      return inside;
    };
  },
};

const elementsOnly: Construct = {
  ...htmlFlow,
  name: "htmlFlowOfElements",
  tokenize(effects, ok, nok) {
    return effects.check(block, htmlFlow.tokenize.call(this, effects, ok, nok), nok);
  },
};

const syntax: Extension = {
  flow: { [lessThan]: elementsOnly },
  disable: { null: ["htmlFlow"] },
};

/** Lets only elements of the HTML standard begin an HTML block. Where a block ends follows CommonMark 4.6. */
export function htmlBlocks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(syntax);
}
