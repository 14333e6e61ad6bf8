import type { TinyArticle } from "./tiny-publication";

export type RankingCase = {
  rule: string;
  query: string;
  /** The best result first. Each is newer than the one before, so that the date helps none of them. */
  ranked: readonly TinyArticle[];
  /** What no result may be, or only a near one. */
  others?: readonly TinyArticle[];
};

const nearness: readonly RankingCase[] = [
  {
    rule: "the word in a text, before its plural in a headline",
    query: "وزير",
    ranked: [{ text: "استقبل الميناء أمس وزير النقل." }, { title: "الوزراء يجتمعون في دمشق" }],
  },
  {
    rule: "the plural in a text, before the singular in a headline",
    query: "الوزراء",
    ranked: [{ text: "حضر الوزراء جلسة طويلة." }, { title: "وزير النقل في الميناء" }],
  },
  {
    rule: "the word in a standfirst, before a look-alike in a headline",
    query: "عمان",
    ranked: [{ standfirst: "وصلت البعثة إلى عمان مساء." }],
    others: [{ title: "عم الهدوء أحياء المدينة" }],
  },
  {
    rule: "as typed, another spelling, with the article and a letter, the plural",
    query: "مسؤول",
    ranked: [
      { text: "رفض مسؤول محلي التعليق." },
      { text: "رفض مسئول محلي التعليق." },
      { standfirst: "الرد للمسؤول وحده." },
      { title: "المسؤولون يردون على الأسئلة" },
    ],
  },
  {
    rule: "with a joined letter in a text, before the broken plural in a headline",
    query: "مدرسة",
    ranked: [
      { text: "في الحي مدرسة واحدة." },
      { text: "التحقت بالمدرسة مئة تلميذة." },
      { title: "المدارس تفتح أبوابها" },
    ],
  },
  {
    rule: "the country, before what is joined to it",
    query: "لبنان",
    ranked: [{ text: "عبرت القافلة إلى لبنان." }, { title: "مساعدات للبنان هذا الشتاء" }],
    others: [{ title: "لبن طازج في الأسواق" }],
  },
  {
    rule: "with two joined letters, before the nisba",
    query: "إيران",
    ranked: [
      { text: "تستورد الشركة من إيران." },
      { text: "سافر إلى تركيا وإيران." },
      { title: "الفريق الإيراني يفوز" },
    ],
  },
  {
    rule: "the past, before the future",
    query: "أعلن",
    ranked: [{ text: "أعلن المتحف مواعيده." }, { title: "المتحف سيعلن مواعيده" }],
  },
  {
    rule: "the feminine plural, and no root of three letters",
    query: "شركة",
    ranked: [{ text: "أسسا شركة صغيرة." }, { title: "شركات النقل ترفع أسعارها" }],
    others: [{ title: "شرك نصبه الصيادون" }],
  },
  {
    rule: "a foreign name as typed, before its other spellings",
    query: "غوغل",
    ranked: [{ text: "تعاونت الجامعة مع غوغل." }, { title: "جوجل تفتح مكتباً" }],
  },
  {
    rule: "the name of a country, before its other spelling; a chapter is another word",
    query: "سوريا",
    ranked: [{ text: "عاد المنتخب إلى سوريا." }, { title: "بطولة سورية للسباحة" }],
    others: [{ title: "حفظ سورة كاملة" }],
  },
  {
    rule: "a hamza as typed, before none",
    query: "أحمد",
    ranked: [{ text: "سجل أحمد هدفين." }, { title: "احمد يسجل هدفين" }],
  },
  {
    rule: "a final letter as typed, before its other spelling, before a joined letter",
    query: "غزة",
    ranked: [
      { text: "دخلت القافلة غزة." },
      { standfirst: "وصلت الشاحنات غزه." },
      { title: "مخبز يعمل بغزة" },
    ],
  },
  {
    rule: "the singular, before the irregular plural",
    query: "قرية",
    ranked: [{ text: "زارت البعثة قرية جبلية." }, { title: "القرى تنتظر الثلج" }],
  },
  {
    rule: "a joined letter that belongs to the word is no other word",
    query: "فيلم",
    ranked: [{ text: "عرض المهرجان فيلم الافتتاح." }, { title: "أفلام المهرجان في الساحات" }],
    others: [{ title: "يلم الشمل بعد سنوات" }],
  },
  {
    rule: "a programming language is not another",
    query: "C#",
    ranked: [{ text: "كتب البرنامج بلغة C# وحدها." }],
    others: [{ title: "دورة في لغة C++ للمبتدئين" }],
  },
];

const places: readonly RankingCase[] = [
  {
    rule: "headline, standfirst, text",
    query: "ميناء",
    ranked: [
      { title: "ميناء جديد على الساحل" },
      { standfirst: "تعاقدت البلدية على ميناء آخر." },
      { text: "وفي المدينة ميناء قديم." },
    ],
  },
  {
    rule: "the newer of two alike",
    query: "ميناء",
    ranked: [
      { title: "ميناء جديد على الساحل", day: 20 },
      { title: "ميناء قديم على الساحل", day: 10 },
    ],
  },
  {
    rule: "a number in any digits is as typed",
    query: "2016",
    ranked: [{ title: "حصاد سنة ٢٠١٦ في أرقام" }, { text: "افتتح المسرح سنة 2016 بعد ترميمه." }],
  },
  {
    rule: "letters and digits are as typed, however they are joined",
    query: "F-16",
    ranked: [{ title: "صفقة طائرات F16 جديدة" }, { text: "حلقت طائرة F-16 فوق الساحل." }],
  },
  {
    rule: "tashkeel and tatweel are no difference",
    query: "مدرس",
    ranked: [{ title: "مُدَرِّسٌ من الحيّ" }, { text: "كل مدرس في مكانه." }],
  },
];

const severalWords: readonly RankingCase[] = [
  {
    rule: "both words side by side in a text, before both apart in a headline",
    query: "ميناء طرطوس",
    ranked: [{ text: "رست السفينة في ميناء طرطوس فجراً." }, { title: "ميناء اللاذقية ينافس مرفأ طرطوس" }],
  },
  {
    rule: "words in the order of the query, before the other order",
    query: "مجلس الجامعة",
    ranked: [{ text: "قرر مجلس الجامعة تأجيل الامتحان." }, { text: "زارت الجامعة أمس مجلس البلدية." }],
  },
  {
    rule: "words near each other, before words far apart",
    query: "سوق الكتب القديمة",
    ranked: [
      { text: "في سوق الكتب القديمة نسخ نادرة." },
      {
        text: "في المدينة سوق للخضار، وعلى الرصيف المقابل تباع الكتب وأدوات القرطاسية، وخلفه تقع الأحياء القديمة.",
      },
    ],
  },
  {
    rule: "both words as typed, before one of them in another form in a headline",
    query: "وزير التعليم",
    ranked: [{ text: "افتتح وزير التعليم المعرض." }, { title: "وزراء التعليم العرب في تونس" }],
  },
  {
    rule: "all words, and no article with only some",
    query: "حرائق الغابات",
    ranked: [{ text: "أتت حرائق الغابات على مئات الأشجار." }],
    others: [{ title: "الغابات في الخريف" }, { title: "حرائق في مستودع" }],
  },
  {
    rule: "a phrase in quotation marks is as it stands",
    query: "«بيت الشعر»",
    ranked: [{ text: "افتتح بيت الشعر موسمه." }],
    others: [{ title: "الشعر في كل بيت" }],
  },
  {
    rule: "a word after a minus is in no result",
    query: "معرض -الكتاب",
    ranked: [{ text: "أقيم معرض للزهور في الحديقة." }],
    others: [{ title: "معرض الكتاب يفتح أبوابه" }],
  },
];

/** Queries, and the articles that they find, in their order. */
export const rankingCases: readonly RankingCase[] = [...nearness, ...places, ...severalWords];
