import type { Site } from "#lib/config/site";
import type { ArticleView, BreakingView, ListView, Picture, Section, Teaser } from "#lib/view-models/pages";
import type { SearchFormView } from "#lib/view-models/search-form";

/** The data of the examples: a publication with short and long texts, Latin names, tashkeel, with and without pictures. */
export const site: Site = {
  name: "برقية",
  description: "صحيفة عربية نموذجية في السياسة والعلوم واللغة.",
  url: "https://barqiya.example",
  timeZone: "Asia/Damascus",
  region: "arab",
};

const names = ["سياسة", "اقتصاد", "علوم", "ثقافة", "مدن وتاريخ", "لغة", "رياضة", "رأي"];

export const sections: Section[] = names.map((name, index) => ({
  id: `s${index + 1}`,
  name,
  url: `/categories/s${index + 1}/`,
  tone: index + 1,
}));

function section(index: number): Section {
  const found = sections[index];
  if (found === undefined) throw new Error(`No section ${index} among the examples.`);
  return found;
}

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="gray"/><circle cx="11" cy="3" r="2" fill="white"/></svg>`;

export const searchForm: SearchFormView = {
  authors: [{ id: "samir-haddad", name: "سمير حداد" }],
  months: [{ year: "2016", month: "12" }],
  years: ["2016"],
};

export const picture: Picture = {
  src: `data:image/svg+xml,${encodeURIComponent(drawing)}`,
  sources: [],
  width: 1600,
  height: 900,
  alt: "دائرة بيضاء على أرض رمادية",
  caption: "شمسٌ فوق الأفق، كما رسمها قسم الغرافيك لهذا الدليل",
  credit: "رسم: قسم الغرافيك",
};

export const teaser: Teaser = {
  url: "/articles/2016/12/ankara-talks/",
  title: "محادثات أنقرة بين موسكو وفصائل حلب تنتهي بلا نتيجة",
  summary: "طلبت روسيا اللقاء واستضافته العاصمة التركية، ثم انفض بلا اتفاق.",
  date: "2016-12-01T21:40:00+03:00",
  section: section(0),
  byline: [{ name: "فريق التحرير", url: "/authors/editorial-team/" }],
};

export const longTeaser: Teaser = {
  ...teaser,
  url: "/articles/2024/12/long/",
  title:
    "فالمُسْتَشْرِقاتُ والبيروقراطيّون: كيف قرأت UNESCO و«اليونيسف» وثائق C++ والأرقام 3-2 و1,234.5 في عنوان طويل جداً",
  summary:
    "سطرٌ طويلٌ فيه تَشكيلٌ كاملٌ، وأرقامٌ مثل 15,700 ونسبةٌ مثل 37.5%، وأسماءٌ لاتينية مثل James Webb وNASA، ليُرى كيف تُطوى السطور.",
  section: section(4),
  byline: [
    { name: "ليلى العبد الله" },
    { name: "James O'Neill" },
    { name: "فريق التحرير", url: "/authors/editorial-team/" },
  ],
};

export const teasers: Teaser[] = [
  { ...teaser, url: "/1/", picture },
  { ...longTeaser, url: "/2/" },
  { ...teaser, url: "/3/", title: "خبر قصير", section: section(6) },
  { ...longTeaser, url: "/4/", picture, section: section(3) },
];

export const article: ArticleView = {
  ...teaser,
  path: "articles/2016/12/ankara-talks.md",
  hash: "0",
  updated: "2016-12-02T09:30:00+03:00",
  source: { name: "العربي الجديد", url: "https://www.alaraby.co.uk/" },
  tags: ["سوريا", "حلب", "C++"].map((name) => ({ name, url: `/tags/${name}/` })),
  corrections: [{ at: "2016-12-03T10:00:00+03:00", text: "ذكرنا أن المؤتمر عُقد في أنقرة، والصواب ألانيا." }],
  words: 420,
  pictures: {},
  related: teasers.slice(1, 3),
  picture,
  oldYear: 2016,
};

export const list: ListView = { heading: "علوم", url: "/categories/s3/", teasers, total: 23, last: 2 };

export const breaking: BreakingView[] = [
  {
    text: "الأرجنتين بطلة العالم بعد فوزها على فرنسا 4-2 بركلات الترجيح",
    at: "2022-12-18T20:55:00+03:00",
    url: "/1/",
  },
  { text: "ناسا تكشف أول صور تلسكوب James Webb الملونة", at: "2022-07-12T17:30:00+03:00" },
  {
    text: "عقد مايو لخام غرب تكساس يغلق عند -37.63 دولاراً للبرميل، أول سعر سالب في تاريخه",
    at: "2020-04-20T21:30:00+03:00",
    url: "/3/",
  },
];

export const body = `<p>انتهت <strong>بلا نتيجة</strong> المحادثات التي جمعت في <a href="/1/">أنقرة</a> وزارة الدفاع الروسية وفصائل حلب<sup><a href="#note-1" id="back-1" role="doc-noteref" aria-label="الهامش 1">1</a></sup>، وقال <em>لافروف</em> إن العمليات مستمرة.</p>
<h2>عنوان في المتن</h2><p>نصٌّ بعدَ العنوان، فيه <bdi>UNICEF</bdi> و15,700 و37.5%.</p>
<h3>عنوان أصغر</h3><ul><li>نقطة أولى</li><li>نقطة ثانية<ol><li>فرع</li></ol></li></ul>
<blockquote><p>قولٌ مأثور يُقتبس كما قيل.</p></blockquote><hr>
<div class="table"><table><thead><tr><th scope="col">الزلزال</th><th scope="col">القوة</th></tr></thead><tbody><tr><td>القاهرة</td><td>5.8</td></tr></tbody></table></div>
<section class="footnotes"><h2>الهوامش</h2><ol><li id="note-1"><p>نص الهامش. <a href="#back-1" aria-label="العودة إلى موضع الهامش 1">↑</a></p></li></ol></section>`;
