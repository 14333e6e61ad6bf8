import { letters } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const spaced = new RegExp(
  `(?<=([^\\s(«\\[{“]))[ \\t\\u00A0]+(?:([،؛؟!:.])(?=[${letters}])|(?=([،؛؟!:.])))`,
  "g",
);

/** A `:` that begins a smiley (`:)`, `:-D`), a shortcode (`:smile:`) or a path. */
const colonInUse = /^:(?:[-'^]?(?:[)(\][|*/\\]|[DPpOoSsXx](?![A-Za-z]))|[a-z_]+:|:)/;

function isInUse(previous: string, mark: string, rest: string): boolean {
  if (/[،؛؟]/.test(mark)) return false;
  if (/[A-Za-z.…*|>#•-]/.test(previous)) return true;
  if (mark === "!") return rest.startsWith("!=");
  if (mark === ".") return /^\.(?:[.…\w]|\s\.)/.test(rest);
  return colonInUse.test(rest) || (/[0-9٠-٩]/.test(previous) && /^:\s?[0-9٠-٩]/.test(rest));
}

/**
 * Removes a space before ، ؛ ؟ ! : . If the mark touches the next word, the space moves after the mark. `..`, `...`,
 * `.htaccess`, smileys, scores (`3 : 2`), and `!` `:` `.` after Latin words are not changed.
 */
export const spaceBeforeMark: ProofreadingRule = {
  id: "space-before-mark",
  fixable: true,
  find: (text) =>
    findMatches(text, spaced, (match, hidden) => {
      const [found, previous = "", glued, mark = glued ?? ""] = match;
      const end = match.index + found.length;
      const rest = hidden.slice(glued ? end - 1 : end, end + 20);
      if (isInUse(previous, mark, rest)) return null;
      return glued ? `${glued} ` : "";
    }),
};
