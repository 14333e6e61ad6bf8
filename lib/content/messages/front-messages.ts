import { error, warning } from "#lib/content/messages/problems";

const file = "front.yaml";

/**
 * Problems of `front.yaml`. What can never take effect is an error. What has no effect now, and may have one at another time
 * or after a change of the article, is a warning: the clock must not stop a publication.
 */
export const frontRules = {
  frontArticleMissing: (path: string, line: number, address: string, meant: string | undefined) =>
    error(
      "front-article-missing",
      path,
      line,
      meant === undefined
        ? `لا مقال رابطه ${address}. اكتب رابط المقال كما يظهر في المتصفح، مثل /articles/2016/12/ankara-talks/`
        : `لا مقال رابطه ${address}. اكتب ${meant} إن كان المقصود.`,
      meant === undefined
        ? `There is no article at ${address}. Write its address as browsers show it, such as /articles/2016/12/ankara-talks/.`
        : `There is no article at ${address}. Write ${meant} if that is meant.`,
    ),
  frontArticleMoved: (path: string, line: number, address: string, target: string) =>
    error(
      "front-article-moved",
      path,
      line,
      `${address} رابط قديم لمقال تغيّر رابطه. اكتب الرابط الجديد: ${target}`,
      `${address} is a former address of an article. Write the new one: ${target}`,
    ),
  frontArticleGone: (path: string, line: number, address: string) =>
    error(
      "front-article-gone",
      path,
      line,
      `المقال ${address} مسحوب، ورابطه في gone.yaml. احذفه من ${file}.`,
      `The article ${address} is withdrawn: its address is in gone.yaml. Remove it from ${file}.`,
    ),
  frontArticleDraft: (path: string, line: number, address: string) =>
    warning(
      "front-article-draft",
      path,
      line,
      `المقال ${address} مسودة لا يراها القارئ، فيُختار غيره لمكانه. احذف draft من المقال إن كان جاهزاً، أو اكتب هنا مقالاً آخر.`,
      `The article ${address} is a draft, so another one is chosen. Remove "draft" from it when it is ready, or write another article here.`,
    ),
  frontArticleLater: (path: string, line: number, address: string, date: string) =>
    warning(
      "front-article-later",
      path,
      line,
      `المقال ${address} لا يُنشر قبل ${date}، ويُختار غيره لمكانه حتى ذلك الوقت. إن لم يكن هذا المقصود فاكتب هنا مقالاً آخر، أو صحّح تاريخ المقال.`,
      `The article ${address} appears on ${date}; until then another one is chosen. If that is not meant, write another article here, or correct its date.`,
    ),
  frontArticleExpired: (path: string, line: number, address: string, date: string) =>
    warning(
      "front-article-expired",
      path,
      line,
      `المقال ${address} انتهى وقت نشره في ${date}، فيُختار غيره لمكانه. احذفه من ${file}، أو صحّح expires في المقال.`,
      `The article ${address} expired on ${date}, so another one is chosen. Remove it from ${file}, or correct its "expires".`,
    ),
  frontUntilPast: (path: string, line: number, date: string) =>
    warning(
      "front-until-past",
      path,
      line,
      `انتهى في ${date} الوقت المكتوب في «until»، فلم يعد لهذا الاختيار أثر. احذفه من ${file}، أو اكتب وقتاً لم يأت بعد.`,
      `"until" ended on ${date}, so this choice has no effect any more. Remove it from ${file}, or write a time to come.`,
    ),
  /** @param name The address of an article, or the id of a category. */
  frontTwice: (path: string, line: number, name: string, other: number) =>
    error(
      "front-twice",
      path,
      line,
      `«${name}» مكتوب في السطر ${other} أيضاً، ولا يظهر في الصفحة الأولى إلا مرة. احذف أحدهما.`,
      `"${name}" is on line ${other} too, and the front page shows it once only. Remove one of them.`,
    ),
  frontCategory: (
    path: string,
    line: number,
    written: string,
    meant: string | undefined,
    ids: readonly string[],
  ) =>
    error(
      "front-category",
      path,
      line,
      meant === undefined
        ? `لا قسم معرّفه «${written}» في categories.yaml. اكتب معرّف قسم منها: ${ids.join("، ")}.`
        : `لا قسم معرّفه «${written}» في categories.yaml. اكتب ${meant}`,
      meant === undefined
        ? `No category in categories.yaml has the id "${written}". Write one of: ${ids.join(", ")}.`
        : `No category in categories.yaml has the id "${written}". Write ${meant}`,
    ),
  frontNotOpinion: (path: string, line: number, address: string, category: string) =>
    error(
      "front-not-opinion",
      path,
      line,
      `المقال ${address} من قسم «${category}»، وهو ليس قسم رأي. انقله من opinion إلى stories، أو أضف kind: opinion إلى القسم في categories.yaml.`,
      `The article ${address} is in the category "${category}", which is not opinion. Move it from opinion to stories, or add kind: opinion to the category in categories.yaml.`,
    ),
  frontLeadPicture: (path: string, line: number, address: string) =>
    warning(
      "front-lead-picture",
      path,
      line,
      `المقال ${address} بلا صورة، فيظهر أول الصفحة بعنوانه وحده. أضف image إلى المقال، أو اكتب في lead مقالاً له صورة.`,
      `The article ${address} has no picture, so it leads the page with its headline alone. Add "image" to it, or write an article with a picture in lead.`,
    ),
  frontLayoutLead: (path: string, line: number) =>
    error(
      "front-layout-lead",
      path,
      line,
      `«layout: breaking» لمقال تختاره أنت، ولا lead في ${file}. أضف lead وفيه رابط المقال، أو احذف layout.`,
      `"layout: breaking" is for an article that you choose, and ${file} has no lead. Add lead with the article's address, or remove layout.`,
    ),
} as const;
