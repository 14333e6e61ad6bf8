import { addressRules } from "#lib/content/messages/address-messages";
import { fileRules } from "#lib/content/messages/file-messages";
import { error } from "#lib/content/messages/problems";
import { textRules } from "#lib/content/messages/text-messages";

/** What the checker says, one function a rule: what is wrong and what to write instead. */
export const rules = {
  ...addressRules,
  ...fileRules,
  ...textRules,
  frontMatterMissing: (path: string) =>
    error(
      "front-matter-missing",
      path,
      1,
      "لا بيانات في أول الملف. اكتب في السطر الأول --- ثم الحقول، ثم --- قبل النص.",
      "The file does not begin with front matter. Write --- on line 1, then the keys, then --- before the text.",
    ),
  frontMatterOpen: (path: string, line: number) =>
    error(
      "front-matter-open",
      path,
      line,
      "بيانات أول الملف لا تنتهي. اكتب سطراً فيه --- وحدها بعد آخر حقل.",
      "The front matter does not end. Write a line with only --- after the last key.",
    ),
  frontMatterEmpty: (path: string) =>
    error(
      "front-matter-empty",
      path,
      1,
      "بيانات أول الملف فارغة. اكتب فيها الحقول المطلوبة: title وbyline وdate وsource وcategory.",
      "The front matter is empty. Write the required keys: title, byline, date, source, category.",
    ),
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
  yamlSyntax: (path: string, line: number, detail: string) =>
    error(
      "yaml-syntax",
      path,
      line,
      `سطر لا يُفهم في البيانات. كل سطر يكون على شكل «حقل: قيمة»، والإزاحة بمسافات لا بعلامات جدولة. (${detail})`,
      `A line of the front matter cannot be read. Each line is "key: value", indented by spaces, not tabs. (${detail})`,
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
        ? `الحقل «${key}» غير معروف. الحقول المعروفة: ${known.join("، ")}.`
        : `الحقل «${key}» غير معروف. هل أردت «${nearest}»؟`,
      nearest === undefined
        ? `Unknown key "${key}". Known keys: ${known.join(", ")}.`
        : `Unknown key "${key}". Did you mean "${nearest}"?`,
    ),
  missingKey: (path: string, line: number, key: string, expected: Expectation) =>
    error(
      "missing-key",
      path,
      line,
      `الحقل «${key}» مطلوب ولا قيمة له. اكتب ${expected.ar}.`,
      `The key "${key}" is required and has no value. Write ${expected.en}.`,
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
      `قيمة «${key}» هي «${came}»، والمطلوب ${expected.ar}.`,
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
  bidiControl: (path: string, line: number, key: string) =>
    error(
      "bidi-control",
      path,
      line,
      `في «${key}» علامات خفية تقلب اتجاه النص (U+202A-E أو U+2066-9). احذفها بكتابة القيمة من جديد.`,
      `"${key}" contains invisible direction controls (U+202A-E or U+2066-9). Type the value again without them.`,
    ),
  articlePlace: (path: string) =>
    error(
      "article-place",
      path,
      1,
      "مكان ملف المقال هو articles/سنة/شهر/اسم.md، مثل articles/2016/12/ankara-talks.md. انقله إليه.",
      "An article's place is articles/YYYY/MM/NAME.md, as articles/2016/12/ankara-talks.md. Move it there.",
    ),
  badSlug: (path: string) =>
    error(
      "bad-slug",
      path,
      1,
      "اسم الملف لا يصلح عنواناً: حروف لاتينية صغيرة أو عربية بلا تشكيل، وأرقام، وبينها شرطات، ولا يزيد على 230 بايتاً، ولا يكون page-1 وأمثاله.",
      "The file name cannot be an address: use small Latin or bare Arabic letters, digits and hyphens, at most 230 bytes, and not page-N.",
    ),
  alikeSlugs: (path: string, other: string) =>
    error(
      "alike-slugs",
      path,
      1,
      `عنوان هذا المقال يشبه عنوان «${other}» حتى لا يفرّق القارئ بينهما. غيّر اسم أحد الملفين.`,
      `This article's address looks like that of "${other}". Rename one of the two files.`,
    ),
  dateFolder: (path: string, line: number, folder: string) =>
    error(
      "date-folder",
      path,
      line,
      `تاريخ المقال لا يوافق مجلده. صحّح التاريخ، أو انقل الملف إلى articles/${folder}/.`,
      `The article's date does not match its folder. Correct the date, or move the file to articles/${folder}/.`,
    ),
  updatedBeforeDate: (path: string, line: number, date: string) =>
    error(
      "updated-before-date",
      path,
      line,
      `تاريخ التحديث «updated» أسبق من تاريخ النشر. اكتب وقتاً بعد ${date} أو احذف الحقل.`,
      `"updated" is before "date". Write a time after ${date}, or remove the key.`,
    ),
  unknownCategory: (path: string, line: number, id: string, known: readonly string[]) =>
    error(
      "unknown-category",
      path,
      line,
      `القسم «${id}» غير موجود في categories.yaml. الأقسام: ${known.join("، ")}.`,
      `There is no category "${id}" in categories.yaml. Categories: ${known.join(", ")}.`,
    ),
  pictureMissing: (path: string, line: number, src: string) =>
    error(
      "picture-missing",
      path,
      line,
      `ملف الصورة «${src}» غير موجود بجانب المقال. ضعه في المجلد نفسه أو صحّح الاسم.`,
      `The picture file "${src}" is not beside the article. Put it in the same folder or correct the name.`,
    ),
  pictureKind: (path: string, line: number, src: string) =>
    error(
      "picture-kind",
      path,
      line,
      `«${src}» ليست صورة مقبولة. الأنواع: jpg وpng وwebp وavif وgif؛ أما SVG فقد يحمل برنامجاً فلا يُقبل.`,
      `"${src}" is not an accepted picture. Use jpg, png, webp, avif or gif; SVG is refused because it can carry a program.`,
    ),
  pictureBroken: (path: string, line: number, src: string, reason: Expectation) =>
    error(
      "picture-broken",
      path,
      line,
      `لا يمكن نشر الصورة «${src}»: ${reason.ar}.`,
      `The picture "${src}" cannot be published: ${reason.en}.`,
    ),
  pictureAlt: (path: string, line: number, src: string) =>
    error(
      "picture-alt",
      path,
      line,
      `الصورة «${src}» بلا وصف. اكتب بين القوسين ما يظهر فيها: ![وصف الصورة](${src})`,
      `The picture "${src}" has no description. Write what it shows: ![description](${src})`,
    ),
  emptyText: (path: string, line: number) =>
    error(
      "empty-text",
      path,
      line,
      "لا نص بعد البيانات. اكتب نص المقال.",
      "There is no text after the front matter. Write it.",
    ),
  badTag: (path: string, line: number, tag: string) =>
    error(
      "bad-tag",
      path,
      line,
      `الوسم «${tag}» لا يصلح عنواناً. اكتب كلمة أو كلمات فيها حروف أو أرقام.`,
      `The tag "${tag}" cannot be an address. Use words with letters or digits.`,
    ),
  tagCollision: (path: string, line: number, tag: string, other: string) =>
    error(
      "tag-collision",
      path,
      line,
      `للوسمين «${tag}» و«${other}» عنوان واحد. استعمل أحدهما في كل المقالات.`,
      `The tags "${tag}" and "${other}" have the same address. Use one of them everywhere.`,
    ),
  duplicateId: (path: string, line: number, id: string) =>
    error(
      "duplicate-id",
      path,
      line,
      `المعرّف «${id}» مكرر. غيّر أحدهما.`,
      `The id "${id}" is used twice. Change one.`,
    ),
  duplicateAuthor: (path: string, name: string, other: string) =>
    error(
      "duplicate-author",
      path,
      1,
      `الاسم «${name}» مكتوب في «${other}» أيضاً. أبقِ ملفاً واحداً لكل كاتب.`,
      `The name "${name}" is in "${other}" too. Keep one file per author.`,
    ),
  reservedId: (path: string, id: string) =>
    error(
      "reserved-id",
      path,
      1,
      `الاسم «${id}» محجوز لعناوين الموقع. سمِّ الملف باسم آخر.`,
      `The name "${id}" is reserved for the site's own addresses. Rename the file.`,
    ),
  fileMissing: (path: string) =>
    error(
      "file-missing",
      path,
      1,
      "الملف مطلوب وغير موجود. أنشئه.",
      "This file is required and missing. Create it.",
    ),
  notUtf8: (path: string) =>
    error(
      "not-utf8",
      path,
      1,
      "الملف ليس بترميز UTF-8. احفظه من محرّرك بهذا الترميز.",
      "The file is not UTF-8. Save it in that encoding.",
    ),
} as const;

/** What a key should hold, in both languages, as it completes «write …». */
export type Expectation = { ar: string; en: string };
