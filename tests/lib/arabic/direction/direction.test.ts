import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isolateRuns } from "#lib/arabic/direction/direction";

/** The text with each isolated run between ⟦ and ⟧. */
function show(text: string): string {
  return isolateRuns(text)
    .map((run) => (run.isolate === "ltr" ? `⟦${run.text}⟧` : run.text))
    .join("");
}

function expectShown(shown: string) {
  expect(show(shown.replace(/[⟦⟧]/g, ""))).toBe(shown);
}

describe("Latin words keep their own punctuation", () => {
  test.each([
    "لغة ⟦C++⟧ قديمة",
    "لغة ⟦C#⟧ أيضاً",
    "قناة ⟦Canal+⟧ الفرنسية",
    "طائرة ⟦F-16⟧ أميركية",
    "الـ⟦F-16⟧ والـ⟦iPhone⟧",
    "فيروس ⟦COVID-19⟧ انتشر",
    "ترميز ⟦UTF-8⟧ والحرف ⟦U+0640⟧.",
    "شركة ⟦AT&T⟧ الأميركية",
    "تابعوا ⟦@handle_x⟧ على",
    "وسم ⟦#BreakingNews⟧ و #سوريا",
    "ملف ⟦.htaccess⟧ و ⟦~/bin/x⟧ و ⟦node.js⟧",
    "في ⟦U.S.⟧ أيضاً",
    "البريد ⟦info@example.org⟧.",
    "بلغت ⟦25°C⟧ عند ⟦36.2°N⟧",
    "قمة ⟦G7/G20⟧ المشتركة",
    "شبكة ⟦4G⟧ و⟦5G⟧",
    "مجلة ⟦L’Équipe⟧ الفرنسية",
    "صحيفة ⟦Новости⟧ الروسية",
  ])("%s", expectShown);
});

describe("punctuation of the Arabic sentence stays in it", () => {
  test.each([
    "منظمة «⟦UNICEF⟧» الدولية",
    "منظمة (⟦UNICEF⟧) الدولية",
    "منظمة ⟦UNICEF⟧.",
    "هل قالت ⟦UNICEF⟧؟",
    "قالت ⟦UNICEF⟧: نعم",
    "-⟦BBC⟧- قالت",
    'كتب "⟦John⟧" و"⟦Mary Ann⟧" رسالة',
    "شركة ⟦Yahoo⟧!",
    "⟦BBC⟧، ⟦CNN⟧، و⟦NBC⟧",
    "اليونيسف/⟦UNICEF⟧",
    "كلمة.⟦UNICEF⟧",
  ])("%s", expectShown);
});

describe("Latin words that belong together are one run", () => {
  test.each([
    "صحيفة ⟦The New York Times⟧ الأميركية",
    "شبكات ⟦BBC, CNN & NBC⟧ وغيرها",
    "منظمة الصحة العالمية ⟦World Health Organization (WHO)⟧ قالت",
    "منظمة ⟦UNICEF⟧ (⟦WHO⟧ وغيرها)",
    "منظمة (⟦UNICEF⟧) ⟦WHO⟧",
    "قال: «⟦Yes we can!⟧» ثم",
    "قال: «⟦I have a dream. Yes, I have.⟧»",
    'أغنية ⟦The "Big" Apple⟧ مشهورة',
    "سباق ⟦Paris–Dakar⟧ الأول",
    "مدينة ⟦New\nYork⟧ الكبرى",
  ])("%s", expectShown);

  test("but not across paragraphs", () => {
    expectShown("⟦New⟧\n\n⟦York⟧");
  });
});

describe("a number beside a Latin name", () => {
  test.each([
    "نظام ⟦Windows 10⟧، وهاتف ⟦iPhone 15 Pro⟧ الجديد",
    "نظام ⟦Windows 10⟧ على الحواسيب",
    "عنقود اسمه ⟦SMACS 0723⟧ يحني بجاذبيته الضوء",
    "هاتف ⟦iPhone 15⟧ الجديد",
    "طائرة ⟦Boeing 737 MAX⟧ تحطمت",
    "أرباح ⟦Apple⟧ 30 مليار دولار",
    "أرباح ⟦Apple⟧ 30 في المئة",
    "رفعت ⟦Apple⟧ ⟦30%⟧ من أسعارها",
    "اشترى 15 ⟦iPhone⟧ أمس",
    "فاز ⟦Barcelona⟧ ⟦3-2⟧ على ⟦Real Madrid⟧",
  ])("%s", expectShown);
});

describe("digits with signs keep their order", () => {
  test.each([
    "درجة الحرارة ⟦-5⟧ اليوم",
    "بلغت ⟦−5⟧ درجات (⟦-5⟧)",
    "النسبة ⟦-37.63⟧ نقطة",
    "تراجع ⟦-5%⟧ أمس",
    "نسبة ⟦50%⟧ من",
    "⟦50%⟧ من (⟦25°⟧) و⟦3.5‰⟧",
    "فئة ⟦18+⟧ أو ⟦+18⟧ فقط",
    "سعر ⟦$50⟧ أو ⟦50$⟧ أو ⟦-€5⟧",
    "فاز ⟦3-2⟧ على ضيفه",
    "⟦3-2⟧ نتيجة المباراة",
    "رقم ⟦1-800-555⟧ مجاني",
    "في ⟦2016-12-01⟧ تحديداً",
    "موسم ⟦2015-2016⟧ كان",
    "موسم ⟦2015–2016⟧ كان",
    "بين ⟦50%-60%⟧ من",
    "المعادلة ⟦5+3=8⟧ صحيحة",
    "نحو ⟦280 000⟧ مدني",
  ])("%s", expectShown);
});

describe("telephone numbers are read from the left", () => {
  test.each([
    "هاتف ⟦+963 11 222 3333⟧.",
    "هاتف ⟦+963112223333⟧ أو",
    "هاتف ⟦+44 (20) 7946 0958⟧.",
    "هاتف ⟦011 222 3333⟧ أو ⟦00963 11 222 3333⟧",
    "هاتف ⟦(011) 222 3333⟧ صباحاً",
    "هاتف ⟦+966-50-1234567⟧ صباحاً",
  ])("%s", expectShown);
});

describe("addresses are whole", () => {
  test.each([
    "انظر ⟦https://example.org/?q=1&b=2#x⟧، ثم",
    "انظر (⟦https://ar.wikipedia.org/wiki/حلب_(مدينة)⟧).",
    "انظر ⟦www.example.com⟧؟ نعم",
    "انظر ⟦https://example.org/a,b;c⟧.",
    "«⟦https://example.org⟧»",
    "⟦ftp://example.org/%D8%AD⟧…",
  ])("%s", expectShown);
});

describe("what needs no isolation is left alone", () => {
  test.each([
    "",
    "خبر عاجل من حلب.",
    "عام 2016 كان",
    "نحو 280,000 مدني",
    "بلغ 3.14 فقط",
    "قطعها في 3:43.36 دقيقة",
    "في 1/12/2016 الساعة 10:30",
    "نسبة ٥٠٪ من",
    "فاز ٣-٢ على",
    "هجمات 9/11 عام 2001",
    "1. أولاً",
    "سو-24 وإف-16",
    "-وللأسف-",
    "#سوريا و @حساب",
    "عنوان 192.168.1.1 داخلي",
    "____ ( ) … - – — «»",
    "محـمد ﷺ",
  ])("%s", expectShown);
});

/** Returns whether each bracket has its partner. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const char of text) {
    if (char === "(") open.push(")");
    else if (char === "[") open.push("]");
    else if (/[)\]]/.test(char) && open.pop() !== char) return false;
  }
  return open.length === 0;
}

test("the runs together are the text, are never empty, and have brackets in pairs", () => {
  const piece = fc.constantFrom(
    "خبر",
    "BBC",
    "3-2",
    "-5",
    "(",
    ")",
    "[",
    "]",
    "(+963)",
    "x=2",
    "²",
    "_85",
    "«",
    "»",
    " ",
    ".",
    "،",
    "+963",
    "11",
    '"',
    "\n",
    "http://",
    "C++",
    "@",
  );
  const anyText = fc.oneof(
    fc.array(piece).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const runs = isolateRuns(text);
      expect(runs.map((run) => run.text).join("")).toBe(text);
      expect(runs.every((run) => run.text !== "")).toBe(true);
      const isolates = runs.filter((run) => run.isolate !== undefined && !/:\/\/|www\./.test(run.text));
      expect(isolates.filter((run) => !isBalanced(run.text))).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});

test.each([
  "A (B ",
  "a-",
  "0 ",
  "+1 ",
  "1 234 ",
  "$",
  "((((",
  "http://",
  "www.)",
  "a.b@",
  '"a',
  "(1) 2 ",
  "5 - ",
  "x = ",
  "ب_85",
  '5" ',
  "(800) 1",
  "أ 1-2 ب\n",
  "(a",
  "و-",
])("a long text of %j takes no more than a moment", (part) => {
  const start = performance.now();
  isolateRuns(part.repeat(20_000));
  expect(performance.now() - start).toBeLessThan(3_000);
});
