import type { Place } from "#lib/check/text-file";
import type { Problem } from "#lib/content/problems";

type Message = { ar: string; en: string };

/** What each rule about the tree of a text has to say; what should be written follows it. */
export const markdownMessages = {
  "missing-alt": {
    ar: "صورة بلا وصف لمن لا يراها. اكتب",
    en: "A picture without a description. Write",
  },
  "heading-one": {
    ar: "العنوان الأول للصفحة هو عنوان المقال، فلا يُكتب في النص. اكتب",
    en: "The first-level heading of the page is its title. Write",
  },
  "heading-skipped": {
    ar: "عنوان فرعي يقفز فوق مستوى. اكتب",
    en: "A heading that skips a level. Write",
  },
  "empty-link": {
    ar: "رابط بلا كلمات أو بلا عنوان. اكتب",
    en: "A link without words or without an address. Write",
  },
  "heading-without-space": {
    ar: "عنوان فرعي بلا مسافة بعد #، فيظهر نصاً. اكتب",
    en: "A heading without a space after #, so that it is shown as text. Write",
  },
  "link-with-space": {
    ar: "مسافة بين كلمات الرابط وعنوانه، فيظهر نصاً. اكتب",
    en: "A space between a link's words and its address, so that it is shown as text. Write",
  },
  "indented-text": {
    ar: "فقرة مُزاحة بأربع مسافات تظهر كأنها برنامج. احذف المسافات من أولها واكتب",
    en: "A paragraph indented by four spaces is shown as code. Remove the spaces and write",
  },
  "bidi-control-in-text": {
    ar: "علامات خفية تقلب اتجاه النص (U+202A-E أو U+2066-9)، ولا حاجة إليها. اكتب من جديد",
    en: "Invisible direction controls (U+202A-E or U+2066-9), which nobody needs. Type again",
  },
  "control-character": {
    ar: "محارف تحكم لا تُرى، تُحذف عند النشر. اكتب من جديد",
    en: "Control characters, which are dropped in publishing. Type again",
  },
} as const satisfies Record<string, Message>;

/** A warning that ends with what should be written. */
export function deskProblem(
  path: string,
  place: Place,
  rule: string,
  message: Message,
  fix: string,
): Problem {
  return {
    path,
    ...place,
    rule,
    level: "warning",
    ar: `${message.ar}: ${fix}`,
    en: `${message.en}: ${fix}`,
  };
}
