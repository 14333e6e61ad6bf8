import { error, warning } from "#lib/content/messages/problems";

/** Problems of articles: path, dates, category, tags and text. */
export const articleRules = {
  articlePlace: (path: string) =>
    error(
      "article-place",
      path,
      1,
      "ليس هذا مكان ملف المقال. انقله إلى مجلد سنته وشهره، مثل articles/2016/12/ankara-talks.md.",
      "An article's place is articles/YYYY/MM/NAME.md, as articles/2016/12/ankara-talks.md. Move it there.",
    ),
  /** The addresses of articles may have Arabic letters; those of authors and static pages may not. */
  badSlug: (path: string, wanted?: string) => {
    const such =
      wanted === undefined
        ? { ar: "", en: "" }
        : { ar: ` الاسم الصالح: ${wanted}`, en: ` A valid name: ${wanted}` };
    return error(
      "bad-slug",
      path,
      1,
      path.startsWith("articles/")
        ? `اسم الملف لا يصلح رابطاً. اكتبه بحروف لاتينية صغيرة أو عربية بلا تشكيل، وأرقام، وبينها شرطات، في نحو 110 أحرف عربية على الأكثر، ولا تسمّه page-1 وأمثاله.${such.ar}`
        : "اسم الملف لا يصلح رابطاً. اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات، مثل port-desk.md.",
      path.startsWith("articles/")
        ? `The file name cannot be an address: use small Latin or bare Arabic letters, digits and hyphens, at most 230 bytes, and not page-N.${such.en}`
        : "The file name cannot be an address: use small Latin letters, digits and hyphens, such as port-desk.md.",
    );
  },
  alikeSlugs: (path: string, other: string) =>
    error(
      "alike-slugs",
      path,
      1,
      `رابط هذا المقال يشبه رابط «${other}» شبهاً لا يميّز القارئ معه بينهما. غيّر اسم أحد الملفين.`,
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
  unknownCategory: (
    path: string,
    line: number,
    written: string,
    meant: string | undefined,
    ids: readonly string[],
  ) =>
    error(
      "unknown-category",
      path,
      line,
      meant === undefined
        ? `لا قسم معرّفه «${written}» في categories.yaml. اكتب معرّف قسم منها: ${ids.join("، ")}.`
        : `لا قسم معرّفه «${written}» في categories.yaml. اكتب category: ${meant}`,
      meant === undefined
        ? `No category in categories.yaml has the id "${written}". Write one of: ${ids.join(", ")}.`
        : `No category in categories.yaml has the id "${written}". Write category: ${meant}`,
    ),
  /** @param count How many articles have the former id. */
  formerCategory: (path: string, line: number, written: string, present: string, count: number) =>
    warning(
      "former-category",
      path,
      line,
      `«${written}» معرّف قديم للقسم «${present}»، فالمقال فيه. اكتب category: ${present} (المقالات التي فيها المعرّف القديم: ${count})`,
      `"${written}" is a former id of the category "${present}", so the article is there. Write category: ${present} (articles with the former id: ${count})`,
    ),
  /** @param count How many articles have the former name. */
  formerTag: (path: string, line: number, written: string, present: string, count: number) =>
    warning(
      "former-tag",
      path,
      line,
      `«${written}» اسم قديم للوسم «${present}»، فيظهر المقال تحت الاسم الجديد. اكتبه في tags: ${present} (المقالات التي فيها الاسم القديم: ${count})`,
      `"${written}" is a former name of the tag "${present}", under which the article is shown. Write it in tags: ${present} (articles with the former name: ${count})`,
    ),
  badTag: (path: string, line: number, tag: string) =>
    error(
      "bad-tag",
      path,
      line,
      `الوسم «${tag}» لا يصلح رابطاً. اكتب كلمة أو كلمات فيها حروف أو أرقام.`,
      `The tag "${tag}" cannot be an address. Use words with letters or digits.`,
    ),
  tagCollision: (path: string, line: number, tag: string, other: string) =>
    error(
      "tag-collision",
      path,
      line,
      `للوسمين «${tag}» و«${other}» رابط واحد. استعمل أحدهما في كل المقالات.`,
      `The tags "${tag}" and "${other}" have the same address. Use one of them everywhere.`,
    ),
  emptyText: (path: string, line: number) =>
    error(
      "empty-text",
      path,
      line,
      "لا نص بعد البيانات. اكتبه بعد سطر --- الثاني.",
      "There is no text after the front matter. Write it after the second --- line.",
    ),
} as const;
