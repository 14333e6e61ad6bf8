import { htmlFlow } from "micromark-core-commonmark";
import type { Code, Construct, Extension, State } from "micromark-util-types";
import type { Processor } from "unified";
import { isElement, keptTags } from "#lib/content/markdown/html/html-tags";

const lessThan = 60;
const comment = "!--";

function isLineEnd(code: Code): boolean {
  return code === null || code < -2;
}

/**
 * Whether a line that begins with `<` begins a block of HTML. An unknown name is text; `<br>`, `<sup>` and `<sub>`
 * stand within a paragraph; so does a comment with text behind it on its line, which the block would swallow.
 */
function beginsBlock(line: string): boolean {
  if (line.startsWith(comment)) {
    const end = line.indexOf("-->", 1);
    return end === -1 || line.slice(end + 3).trim() === "";
  }
  const name = /^\/?([a-z][a-z0-9-]*)/i.exec(line)?.[1]?.toLowerCase();
  return name === undefined || (isElement(name) && !keptTags.has(name));
}

/** Looks at the rest of a line without taking it. */
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

/** Blocks of HTML begin with elements that HTML has; see CommonMark 4.6 for where they end. */
export function htmlBlocks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(syntax);
}
