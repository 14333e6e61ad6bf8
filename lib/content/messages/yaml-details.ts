import type { ErrorCode } from "yaml";
import type { Expectation } from "#lib/content/messages/problems";

const anchors: Expectation = {
  ar: "العلامتان & و* في أول القيمة لهما معنى في YAML: ضع القيمة بين علامتي اقتباس",
  en: "& and * at the start of a value have a meaning in YAML: put the value in quotes",
};
const tags: Expectation = {
  ar: "العلامة ! في أول القيمة لها معنى في YAML: ضع القيمة بين علامتي اقتباس",
  en: "! at the start of a value has a meaning in YAML: put the value in quotes",
};
const nested: Expectation = {
  ar: "في السطر أكثر من «حقل: قيمة»، أو في أول السطر الذي يليه مسافة زائدة. ضع القيمة التي فيها نقطتان بين علامتي اقتباس",
  en: 'the line has more than one "key: value", or the next line begins with a space too many. Put a value with a colon in quotes',
};
const unread: Expectation = {
  ar: "في السطر علامة ليس هذا مكانها: ضع القيمة بين علامتي اقتباس",
  en: "a sign does not belong there: put the value in quotes",
};
const key: Expectation = {
  ar: "اكتب اسم الحقل كلمة لاتينية واحدة بعدها نقطتان ومسافة",
  en: "write the key as one Latin word with a colon and a space after it",
};

/** What each error of the YAML parser means to an editor. Its own messages are in English and about the grammar. */
const details: Record<ErrorCode, Expectation> = {
  ALIAS_PROPS: anchors,
  BAD_ALIAS: anchors,
  BAD_COLLECTION_TYPE: tags,
  BAD_DIRECTIVE: {
    ar: "السطر الذي يبدأ بعلامة % له معنى في YAML: ضع القيمة بين علامتي اقتباس",
    en: "a line that begins with % has a meaning in YAML: put the value in quotes",
  },
  BAD_DQ_ESCAPE: {
    ar: 'الشرطة المائلة العكسية بين علامتي اقتباس تُكتب مرتين: "\\\\"',
    en: 'a backslash inside double quotes is written twice: "\\\\"',
  },
  BAD_INDENT: {
    ar: "المسافات في أول السطر لا توافق الأسطر التي قبله: اجعلها مثلها",
    en: "the spaces at the start of the line do not match the lines before it: make them alike",
  },
  BAD_PROP_ORDER: anchors,
  BAD_SCALAR_START: unread,
  BLOCK_AS_IMPLICIT_KEY: nested,
  BLOCK_IN_FLOW: {
    ar: "بين القوسين [ ] أو { } أسطر تبدأ بشرطة: احذف الشرطات وافصل بين العناصر بفاصلة لاتينية",
    en: "lines that begin with a hyphen are inside [ ] or { }: remove the hyphens and separate the items by commas",
  },
  DUPLICATE_KEY: { ar: "الحقل مكرر: احذف أحدهما", en: "the key stands twice: remove one" },
  IMPOSSIBLE: unread,
  KEY_OVER_1024_CHARS: key,
  MISSING_CHAR: {
    ar: "أضف العلامة الناقصة: نقطتين بعد اسم الحقل، أو فاصلة بين العناصر، أو قوساً أو علامة اقتباس في آخر القيمة",
    en: "add the missing sign: a colon after the key, a comma between items, or a bracket or quote at the end",
  },
  MULTILINE_IMPLICIT_KEY: key,
  MULTIPLE_ANCHORS: anchors,
  MULTIPLE_DOCS: {
    ar: "السطر --- أو ... يقسم الملف إلى جزأين: احذفه",
    en: "a line --- or ... divides the file in two: remove it",
  },
  MULTIPLE_TAGS: tags,
  NON_STRING_KEY: key,
  RESOURCE_EXHAUSTION: {
    ar: "القوائم متداخلة أكثر مما يُقرأ: اجعلها أقل تداخلاً",
    en: "lists are nested too deeply to be read: nest them less",
  },
  TAB_AS_INDENT: {
    ar: "في أول السطر علامة جدولة: اكتب مكانها مسافتين",
    en: "the line begins with a tab: write two spaces instead",
  },
  TAG_RESOLVE_FAILED: tags,
  UNEXPECTED_TOKEN: unread,
};

/** `-text: خبر` */
export const tightHyphen: Expectation = {
  ar: "اكتب مسافة بعد الشرطة التي في أول السطر",
  en: "write a space after the hyphen at the start of the line",
};

/** A key of an item that does not stand below the item's first key. */
export const outsideItem: Expectation = {
  ar: "السطر في أوله حقل بلا شرطة، وفوقه عنصر بشرطة. إن كان من ذلك العنصر فابدأه بمسافتين، وإلا فابدأه بشرطة ومسافة",
  en: "the line is a key without a hyphen below an item with one. If it belongs to that item, begin it with two spaces; if not, with a hyphen and a space",
};

/** What follows `#` without quotes is a comment, and so is the closing bracket. */
export function unquotedColour(colour: string): Expectation {
  return {
    ar: `ما بعد # بلا علامتي اقتباس لا يُقرأ. ضع كل لون بين علامتي اقتباس: "${colour}"`,
    en: `what follows # without quotes is not read. Put each colour in quotes: "${colour}"`,
  };
}

/** Returns what an error of the YAML parser means, without a stop at its end. */
export function yamlDetail(code: ErrorCode): Expectation {
  return details[code];
}
