import { attention } from "micromark-core-commonmark";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import type { Code, Construct, Extension, State, Token } from "micromark-util-types";
import type { Processor } from "unified";
import { arabicDigits, tatweel, wordParts, zeroWidth } from "#lib/arabic/words/letters";

const asterisk = 42;
const tilde = 126;

const inWord = new RegExp(`[${wordParts}${tatweel}${arabicDigits}${zeroWidth}]`);
const digit = new RegExp(`[0-9${arabicDigits}]`);
/** Marks that end a sentence or close a pair. Emphasis never begins with one. */
const closing = /[،؛؟.:!?,;…»)\]}”’﴾٪%]/;
/** Marks that open a pair. Emphasis never ends with one. */
const opening = /[«([{“‘﴿]/;
const mark = /[\p{P}\p{S}]/u;

function toChar(code: Code): string {
  return code === null || code < 0 ? "" : String.fromCharCode(code);
}

/**
 * Lets emphasis begin between an Arabic letter and a mark («و**«القمة»**»), and end between a mark and a letter
 * («**القمة:**تبدأ»), because Arabic joins particles to the next word. CommonMark (6.2, flanking) requires a space there.
 * A star between digits («5*3») or between brackets («(*)») is never emphasis.
 */
function loosen(sequence: Token, before: string, after: string): void {
  const isAlone = opening.test(before) && closing.test(after);
  if (isAlone || (digit.test(before) && digit.test(after))) {
    sequence._open = false;
    sequence._close = false;
    return;
  }
  if (inWord.test(before) && mark.test(after) && !closing.test(after)) sequence._open = true;
  if (inWord.test(after) && mark.test(before) && !opening.test(before)) sequence._close = true;
}

function loosened(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const before = toChar(this.previous);
      let sequence: Token | undefined;
      const exit: typeof effects.exit = (type) => {
        sequence = effects.exit(type);
        return sequence;
      };
      const done: State = (code) => {
        if (sequence !== undefined) loosen(sequence, before, toChar(code));
        return ok(code);
      };
      return construct.tokenize.call(this, { ...effects, exit }, done, nok);
    },
  };
}

function firstConstruct(extension: Extension, code: number): Construct {
  const construct = [extension.text?.[code]].flat()[0];
  if (construct === undefined) throw new Error(`The Markdown extension has nothing for character ${code}.`);
  return construct;
}

const syntax: Extension = {
  text: {
    [asterisk]: loosened(attention),
    [tilde]: loosened(firstConstruct(gfmStrikethrough({ singleTilde: false }), tilde)),
  },
};

/** Adapts `*`, `**` and `~~` to Arabic. `_` follows CommonMark. */
export function arabicEmphasis(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(syntax);
}
