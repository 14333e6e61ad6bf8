import { noFence } from "#lib/content/messages/front-matter-details";
import { type Expectation, error, warning } from "#lib/content/messages/problems";

/** Returns the required keys of a file: of an author, a static page or an article. */
function requiredKeys(path: string): readonly string[] {
  if (path.startsWith("authors/")) return ["name"];
  return path.startsWith("pages/") ? ["title"] : ["title", "byline", "date", "source", "category"];
}

/** Problems of front matter and of YAML values. */
export const frontMatterRules = {
  frontMatterMissing: (path: string, line = 1, cause: Expectation = noFence) =>
    error(
      "front-matter-missing",
      path,
      line,
      `لا بيانات في أول الملف${cause.ar}. اكتب في السطر الأول --- ثم الحقول، ثم --- قبل النص.`,
      `The file does not begin with front matter${cause.en}. Write --- on line 1, then the keys, then --- before the text.`,
    ),
  frontMatterOpen: (path: string, line: number) =>
    error(
      "front-matter-open",
      path,
      line,
      "بيانات أول الملف لا تنتهي. اكتب سطراً فيه --- وحدها بعد آخر حقل.",
      "The front matter does not end. Write a line with only --- after the last key.",
    ),
  frontMatterEmpty: (path: string) => {
    const keys = requiredKeys(path);
    return error(
      "front-matter-empty",
      path,
      1,
      `بيانات أول الملف فارغة. اكتب فيها ${keys.length === 1 ? "الحقل المطلوب" : "الحقول المطلوبة"}: ${keys.join(" و")}.`,
      `The front matter is empty. Write the required ${keys.length === 1 ? "key" : "keys"}: ${keys.join(", ")}.`,
    );
  },
  frontMatterLanguage: (path: string, language: string) =>
    error(
      "front-matter-language",
      path,
      1,
      `بيانات أول الملف مكتوبة بلغة «${language}»، ولا يُقرأ إلا YAML. اكتب --- وحدها في السطر الأول.`,
      `The front matter is marked as "${language}"; only YAML is read. Write --- alone on line 1.`,
    ),
  duplicateKey: (path: string, line: number, key: string) =>
    error(
      "duplicate-key",
      path,
      line,
      `الحقل «${key}» مكرر. أبقِ واحداً واحذف الآخر.`,
      `The key "${key}" stands twice. Keep one of them.`,
    ),
  missingHyphen: (path: string, line: number, key: string) =>
    error(
      "missing-hyphen",
      path,
      line,
      `الحقل «${key}» مكرر. إن كان أول بند جديد فاكتب قبله شرطة ومسافة في أول السطر: - ${key}: … وإلا فاحذفه.`,
      `The key "${key}" stands twice. If it begins a new entry, write a hyphen and a space before it, at the start of the line: - ${key}: … Else remove it.`,
    ),
  quotesNeeded: (path: string, line: number, key: string, fixed: string) =>
    error(
      "quotes-needed",
      path,
      line,
      `لقيمة «${key}» معنى خاص في YAML غير نصها. ضعها بين علامتي اقتباس: ${fixed}`,
      `YAML does not read the value of "${key}" as it stands. Put it in quotes: ${fixed}`,
    ),
  hashCutsText: (path: string, line: number, key: string, fixed: string) =>
    error(
      "hash-cuts-text",
      path,
      line,
      `ما بعد # في قيمة «${key}» يضيع. ضع القيمة بين علامتي اقتباس: ${fixed}`,
      `What follows # in the value of "${key}" is lost. Put it in quotes: ${fixed}`,
    ),
  yamlSyntax: (path: string, line: number, detail: Expectation) =>
    error(
      "yaml-syntax",
      path,
      line,
      `سطر لا يُفهم: ${detail.ar}. كل سطر يكون على شكل «حقل: قيمة»، والإزاحة بمسافات لا بعلامات جدولة.`,
      `This line cannot be read: ${detail.en}. Each line is "key: value", indented by spaces, not tabs.`,
    ),
  /** @param character Its number, such as `U+00A0`. @param count How many plain spaces the line needs. */
  oddSpace: (path: string, line: number, character: string, fixed: string, count: number | unknown) =>
    error(
      "odd-space",
      path,
      line,
      `في أول السطر مسافة ليست عادية (${character})، فلا تُحسب إزاحة. احذفها، واكتب ${count === 2 ? "مسافتين عاديتين" : `${count} مسافات عادية`} قبل: ${fixed}`,
      `The line begins with a space that is not a plain one (${character}), so that it is no indent. Remove it, and write ${count} plain spaces before: ${fixed}`,
    ),
  yamlAlias: (path: string, line: number) =>
    error(
      "yaml-alias",
      path,
      line,
      "المراجع (& و*) غير مسموح بها في البيانات. اكتب القيمة نفسها، أو ضعها بين علامتي اقتباس.",
      "Anchors and aliases (& and *) are not allowed. Write the value itself, or put it in quotes.",
    ),
  unknownKey: (
    path: string,
    line: number,
    key: string,
    nearest: string | undefined,
    known: readonly string[],
  ) =>
    error(
      "unknown-key",
      path,
      line,
      nearest === undefined
        ? `الحقل «${key}» غير معروف. احذفه، أو اكتب مكانه واحداً من هذه: ${known.join("، ")}.`
        : `الحقل «${key}» غير معروف. اكتب مكانه «${nearest}» إن كان المقصود، وإلا فاحذفه.`,
      nearest === undefined
        ? `Unknown key "${key}". Remove it, or write one of these instead: ${known.join(", ")}.`
        : `Unknown key "${key}". Write "${nearest}" if that is meant, or else remove it.`,
    ),
  /** @param state Whether the key is there without a value, or not there. */
  missingKey: (path: string, line: number, key: string, state: "missing" | "empty", expected: Expectation) =>
    error(
      "missing-key",
      path,
      line,
      state === "empty"
        ? `الحقل «${key}» فارغ، وهو مطلوب. اكتب فيه ${expected.ar}.`
        : `الحقل «${key}» مطلوب وغير موجود. أضفه واكتب فيه ${expected.ar}.`,
      state === "empty"
        ? `The key "${key}" is empty and is required. Write ${expected.en}.`
        : `The key "${key}" is required and missing. Add it and write ${expected.en}.`,
    ),
  emptyItem: (path: string, line: number, list: string, expected: Expectation) =>
    error(
      "empty-item",
      path,
      line,
      `في القائمة «${list}» عنصر فارغ. احذفه، أو اكتب ${expected.ar}.`,
      `The list "${list}" has an empty item. Delete it, or write ${expected.en}.`,
    ),
  wrongValue: (path: string, line: number, key: string, came: string, expected: Expectation) =>
    error(
      "wrong-value",
      path,
      line,
      `قيمة «${key}» هي «${came}». اكتب ${expected.ar}.`,
      `The value of "${key}" is "${came}"; write ${expected.en}.`,
    ),
  tagsAsOne: (path: string, line: number, fixed: string) =>
    error(
      "tags-as-one",
      path,
      line,
      `الوسوم مفصولة بفاصلة عربية فصارت وسماً واحداً. افصل بينها في هذا الحقل بفاصلة لاتينية: ${fixed}`,
      `The tags are separated by an Arabic comma and so are one tag. Separate them by a Latin comma here: ${fixed}`,
    ),
  itemsAsOne: (path: string, line: number, key: string, fixed: string) =>
    error(
      "items-as-one",
      path,
      line,
      `في قائمة «${key}» فاصلة عربية، فصار عنصران عنصراً واحداً. افصل بين العناصر في هذا الحقل بفاصلة لاتينية: ${fixed}`,
      `The list "${key}" has an Arabic comma, so that two items are one. Separate items by a Latin comma here: ${fixed}`,
    ),
  bylineAsOne: (path: string, line: number, fixed: string) =>
    warning(
      "byline-as-one",
      path,
      line,
      `في «byline» فاصلة، وما فيه يُنشر اسماً واحداً. إن كان المقال لأكثر من كاتب فاكتب: ${fixed}`,
      `"byline" has a comma and is published as one name. If it names several writers, write: ${fixed}`,
    ),
  bidiControl: (path: string, line: number, key: string) =>
    error(
      "bidi-control",
      path,
      line,
      `في «${key}» علامات خفية تقلب اتجاه النص (U+202A-E أو U+2066-9). احذفها بالأمر npm run check -- --fix، أو اكتب القيمة من جديد.`,
      `"${key}" contains invisible direction controls (U+202A-E or U+2066-9). Remove them: npm run check -- --fix, or type the value again.`,
    ),
} as const;
