import { defaultLimits, type Limits, type Site, siteSchema } from "#lib/config/site";
import type { Expectation } from "#lib/content/messages/problems";
import type { Effect } from "#lib/content/schema/effects";
import { expect } from "#lib/content/schema/schema-fields";

const url: Expectation = {
  ar: "رابطاً كاملاً مثل https://example.org/page",
  en: "a full address such as https://example.org/page",
};

/** What each key of `site.yaml` should hold. The schema is in the base layer, which has no words for editors. */
const expectations: Required<Record<keyof Site, Expectation>> = {
  name: { ar: "اسم الصحيفة في 60 حرفاً على الأكثر", en: "the publication's name in at most 60 characters" },
  description: {
    ar: "جملة تصف الصحيفة في 300 حرف على الأكثر",
    en: "a sentence about the publication in at most 300 characters",
  },
  url: {
    ar: "رابط الموقع كاملاً، مثل https://example.org أو https://example.org/news",
    en: "the whole address of the site, such as https://example.org or https://example.org/news",
  },
  timeZone: {
    ar: "اسم منطقة زمنية مثل Asia/Damascus أو Africa/Cairo",
    en: "the name of a time zone such as Asia/Damascus or Africa/Cairo",
  },
  region: {
    ar: "levant لبلاد الشام والعراق، أو gulf للخليج واليمن، أو egypt لمصر والسودان، أو maghreb للمغرب، أو algeria-tunisia للجزائر وتونس، أو mauritania لموريتانيا، أو arab لغيرها",
    en: "levant (Syria, Lebanon, Jordan, Palestine, Iraq), gulf (with Yemen), egypt (with Sudan), maghreb (Morocco), algeria-tunisia, mauritania, or arab for all others",
  },
  digits: { ar: "latin للأرقام 123، أو arabic للأرقام ١٢٣", en: "latin or arabic" },
  months: { ar: "both ليظهر لكل شهر اسمان، أو احذف السطر", en: "both, or remove the line" },
  monthsStyle: {
    ar: "slash لشرطة مائلة بين الاسمين، أو parens لقوسين حول الثاني",
    en: "slash for a slash between both names, or parens for brackets around the second",
  },
  hijri: { ar: "true أو false", en: "true or false" },
  contact: {
    ar: "بريداً إلكترونياً مثل desk@example.org",
    en: "an e-mail address such as desk@example.org",
  },
  securityContact: {
    ar: "بريداً إلكترونياً أو رابطاً يبدأ بـ https://، مثل security@example.org",
    en: "an e-mail address or an address that begins with https://, such as security@example.org",
  },
  social: {
    ar: "قائمة روابط كاملة مثل [https://t.me/example]",
    en: "a list of full addresses such as [https://t.me/example]",
  },
  legacyBefore: {
    ar: "يوماً ميلادياً بأرقام لاتينية مثل 2020-01-01، وما قبله أرشيف",
    en: "a day such as 2020-01-01; what is dated before it is the archive",
  },
  hub: url,
  indexNow: {
    ar: "مفتاحاً من حروف لاتينية وأرقام وشرطات، طوله من 8 أحرف إلى 128 حرفاً",
    en: "a key of 8 to 128 Latin letters, digits and hyphens",
  },
  limits: {
    ar: "حدوداً لما يُقرأ، كل منها عدد صحيح: bytes وlineLength وnesting (حتى 300) وitems وdefinitions وmarks، مثل { items: 20000 }",
    en: "limits of what is read, each a whole number: bytes, lineLength, nesting (up to 300), items, definitions and marks, such as { items: 20000 }",
  },
};

/** What each key of `site.yaml` does. */
const effects: Required<Record<keyof Site, Effect>> = {
  name: {
    ar: "يظهر في رأس كل صفحة، وفي الخلاصات وبطاقات المشاركة.",
    en: "Stands at the head of every page, in feeds and on social cards.",
    example: "برقية",
  },
  description: {
    ar: "تظهر في أسفل كل صفحة ومحركات البحث والخلاصات.",
    en: "Stands at the foot of every page, in search engines and feeds.",
    example: '"أخبار الشام كل صباح"',
  },
  url: {
    ar: "يبدأ به كل رابط كامل في الموقع وخلاصاته. ويغلبه متغير البيئة `SITE_URL`.",
    en: "Begins every full address of the site and its feeds. The variable `SITE_URL` overrides it.",
    example: "https://example.org",
  },
  timeZone: {
    ar: "تُقرأ التواريخ وتُعرض بتوقيتها.",
    en: "The zone in which dates are read and shown.",
    example: "Asia/Damascus",
  },
  region: {
    ar: "تحدد أسماء الشهور وشكل الأرقام وفواصلها ونظام الساعة.",
    en: "Decides the names of months, digits, separators and the clock.",
    example: "levant",
  },
  digits: {
    ar: "شكل الأرقام في التواريخ والأعداد.",
    en: "The digits of dates and numbers.",
    example: "arabic",
    without: { ar: "بحسب `region`", en: "as `region` says" },
  },
  months: {
    ar: "يظهر لكل شهر اسمان: «كانون الأول/ديسمبر».",
    en: "Shows two names for each month.",
    example: "both",
    without: { ar: "اسم واحد", en: "one name" },
  },
  monthsStyle: {
    ar: "يحدد ما بين اسمي الشهر.",
    en: "Decides what stands between both names of a month.",
    example: "parens",
    without: { ar: "`slash`", en: "`slash`" },
  },
  hijri: {
    ar: "يضيف تاريخ أم القرى إلى تاريخ المقال.",
    en: "Adds the Umm al-Qura date to the date of an article.",
    example: "true",
    without: { ar: "`false`", en: "`false`" },
  },
  contact: {
    ar: "بريد التحرير، في خلاصة RSS وفي بيانات الصحيفة لمحركات البحث.",
    en: "The newsroom's address, in the RSS feed and in the publication's data for search engines.",
    example: "desk@example.org",
  },
  securityContact: {
    ar: "يُكتب في `security.txt`: أين يُبلَّغ عن ثغرة في الموقع.",
    en: "Where to report a weakness of the site. `security.txt` says so.",
    example: "security@example.org",
  },
  social: {
    ar: "حسابات الصحيفة في مواقع أخرى، لمحركات البحث وبطاقات المشاركة.",
    en: "The publication's accounts elsewhere, for search engines and social cards.",
    example: "[https://t.me/example]",
  },
  legacyBefore: {
    ar: "الصورة بلا وصف داخل نص مقال قبل هذا اليوم تنبيه لا خطأ، فيُنشر الأرشيف ويُصحَّح على مراحل.",
    en: "A picture without a description in a text dated before this day is a warning, so that an archive can be published and corrected in stages.",
    example: "2020-01-01",
  },
  hub: {
    ar: "يُبلغه `npm run announce` بالجديد (WebSub).",
    en: "`npm run announce` tells it what is new (WebSub).",
    example: "https://hub.example.org/",
  },
  indexNow: {
    ar: "يُبلغ به `npm run announce` محركات البحث بالجديد (IndexNow).",
    en: "With it `npm run announce` tells search engines what is new (IndexNow).",
    example: "4f6b2c1a9d8e7f30",
  },
  limits: {
    ar: "الملف الذي يتجاوز حداً لا يُقرأ، ويُذكر سطره.",
    en: "A file beyond a limit is not read, and its line is reported.",
    example: "{ items: 20000 }",
  },
};

for (const [key, schema] of Object.entries(siteSchema.shape)) {
  const { ar, en } = expectations[key as keyof Site];
  expect(schema, ar, en, effects[key as keyof Site]);
}

/** What each limit counts. */
const counted: Record<keyof Limits, Expectation> = {
  bytes: { ar: "حجم الملف.", en: "The size of a text or YAML file." },
  lineLength: { ar: "أحرف السطر.", en: "The characters of a line." },
  nesting: {
    ar: "عمق القوائم والاقتباسات وعلامات الإبراز وحقول YAML بعضها في بعض.",
    en: "How deep lists, quotations, emphasis and YAML lie in each other.",
  },
  items: {
    ar: "بنود القوائم وصفوف الجداول، والفقرات والعناوين، وأسطر YAML وقيمه.",
    en: "List items and table rows of a text; its paragraphs and headings; the lines and values of YAML.",
  },
  definitions: { ar: "الهوامش وتعريفات الروابط.", en: "Notes and definitions of links." },
  marks: {
    ar: "علامات الإبراز والروابط والنصوص البرمجية وHTML. وللفقرة الواحدة خُمسها.",
    en: "Signs of emphasis, links, code and HTML. A paragraph may have a fifth.",
  },
};

for (const [key, schema] of Object.entries(siteSchema.shape.limits.unwrap().shape)) {
  const most = schema.unwrap().maxValue ?? Number.MAX_SAFE_INTEGER;
  const usual = String(defaultLimits[key as keyof Limits]);
  expect(schema, `عدداً صحيحاً من 1 إلى ${most}`, `a whole number from 1 to ${most}`, {
    ...counted[key as keyof Limits],
    example: usual,
    without: { ar: usual, en: usual },
  });
}

/** {@link siteSchema} with the descriptions of its keys. */
export const describedSiteSchema = expect(
  siteSchema,
  "إعدادات الصحيفة، كلاً منها في سطر: name وdescription وurl وtimeZone، مثل name: برقية",
  "the settings of the publication, one a line: name, description, url and timeZone, such as name: Barqiya",
);
