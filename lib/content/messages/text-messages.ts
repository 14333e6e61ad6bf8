import type { Remedy } from "#lib/content/markdown/html/html-remedies";
import { error } from "#lib/content/messages/problems";

/** The end of a range of lines, in words; empty for a single line. */
function until(line: number, lastLine: unknown): Remedy {
  const isLonger = typeof lastLine === "number" && lastLine > line;
  return isLonger ? { ar: ` (حتى السطر ${lastLine})`, en: ` (up to line ${lastLine})` } : { ar: "", en: "" };
}

/** Problems of a text: words that no page would show, and links that no browser could follow. */
export const textRules = {
  htmlElement: (path: string, line: number, name: string, remedy: Remedy | undefined, lastLine?: unknown) =>
    error(
      "html-element",
      path,
      line,
      `<${name}> من HTML، ولا يُنشر هو ولا ما في داخله${until(line, lastLine).ar}. إن كان كلاماً يقرؤه الناس فاكتب قبله \\، وإلا ${remedy === undefined ? "فاحذفه." : `فاكتب مكانه: ${remedy.ar}`}`,
      `<${name}> is HTML, which is not published, nor is what it holds${until(line, lastLine).en}. If it is meant to be read, write \\<${name}>; if not, ${remedy === undefined ? "remove it." : `write in its place: ${remedy.en}`}`,
    ),
  htmlForeign: (path: string, line: number, words: string, _: unknown, lastLine?: unknown) =>
    error(
      "html-foreign",
      path,
      line,
      `هذا النص يقع في كتلة HTML، فلا يُنشر${until(line, lastLine).ar}: «${words}». احذفه، أو اكتب كلامه في سطر قبله سطر فارغ.`,
      `This text is in a block of HTML, so that it is not published${until(line, lastLine).en}: "${words}". Remove it, or write its words on a line with a blank line before it.`,
    ),
  wordSettings: (path: string, line: number, _: unknown, __: unknown, lastLine?: unknown) =>
    error(
      "word-settings",
      path,
      line,
      `إعدادات نسخها Word مع النص بين <xml> و</xml>${until(line, lastLine).ar}، وليست من كلام المقال. احذفها كلها.`,
      `Settings that Word has copied with the text, between <xml> and </xml>${until(line, lastLine).en}; they are no words of the article. Remove all of them.`,
    ),
  htmlUnpaired: (path: string, line: number, name: string) =>
    error(
      "html-unpaired",
      path,
      line,
      `<${name}> بلا قرين في الفقرة نفسها، أو تبدأ بينه وبين قرينه علامة إبراز أو تنتهي. اكتب: <${name}>…</${name}>.`,
      `<${name}> lacks its other tag in the same paragraph, or emphasis begins or ends between the two. Write: <${name}>…</${name}>.`,
    ),
  commentOpen: (path: string, line: number) =>
    error(
      "comment-open",
      path,
      line,
      "تعليق يبدأ بـ <!-- ولا ينتهي. اكتب --> في آخره، ولا تترك في داخله سطراً فارغاً إن بدأ في وسط فقرة.",
      "A comment begins with <!-- and does not end. Write --> at its end; one that begins within a paragraph holds no blank line.",
    ),
  linkScheme: (path: string, line: number, url: string, remedy: Remedy) =>
    error(
      "link-scheme",
      path,
      line,
      `«${url}» لا يفتحه كل متصفح، فلا يكون رابطاً. اكتب ${remedy.ar}`,
      `"${url}" does not open in every browser, so that it cannot be a link. Write ${remedy.en}`,
    ),
  linkHost: (path: string, line: number, url: string, fixed: unknown) =>
    error(
      "link-host",
      path,
      line,
      `«${url}» يبدو من هذا الموقع وهو رابط إلى موقع آخر. اكتب الرابط كاملاً: ${fixed}`,
      `"${url}" looks like a path of this site and leads to another. Write the whole address: ${fixed}`,
    ),
} as const;
