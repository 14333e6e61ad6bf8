type Message = { ar: string; en: string };

/** The message of each proofreading rule, by its id. */
const messages: Readonly<Record<string, Message>> = {
  "control-character": {
    ar: "محارف تحكم لا تُرى، تُحذف عند النشر. احذفها",
    en: "Control characters, which are dropped in publishing. Remove them",
  },
  "bidi-control-in-text": {
    ar: "علامات خفية تقلب اتجاه النص (U+202A-E أو U+2066-9)، ولا حاجة إليها. احذفها",
    en: "Invisible direction controls (U+202A-E or U+2066-9), which are not needed. Remove them",
  },
  "presentation-forms": {
    ar: "حروف من أشكال العرض (ملف قديم أو PDF)، لا يجدها البحث",
    en: "Presentation forms (an old file or a PDF), which no search finds",
  },
  "persian-letters": {
    ar: "حرف من لوحة مفاتيح فارسية في كلمة عربية",
    en: "A letter of a Persian keyboard in an Arabic word",
  },
  tatweel: { ar: "تطويل داخل كلمة", en: "A tatweel inside a word" },
  "hijri-sign": { ar: "علامة السنة الهجرية ناقصة", en: "The sign of a Hijri year lacks its tatweel" },
  "percent-sign": { ar: "علامة النسبة قبل العدد", en: "The percent sign stands before its number" },
  "latin-comma": { ar: "فاصلة لاتينية بين كلمات عربية", en: "A Latin comma between Arabic words" },
  "latin-marks": { ar: "علامة لاتينية بعد كلمة عربية", en: "A Latin mark after an Arabic word" },
  "foreign-quotes": {
    ar: "علامتا اقتباس غير عربيتين حول كلام عربي",
    en: "Quotation marks that are not Arabic around Arabic words",
  },
  "space-inside-pairs": {
    ar: "مسافة داخل القوسين أو علامتي الاقتباس",
    en: "A space just inside brackets or quotation marks",
  },
  "space-before-mark": { ar: "مسافة قبل علامة الترقيم", en: "A space before a punctuation mark" },
  "no-space-after-comma": {
    ar: "لا مسافة بعد الفاصلة",
    en: "No space after the comma or semicolon",
  },
  "doubled-spaces": { ar: "مسافتان متتاليتان", en: "Two spaces in a row" },
  "wide-gap": {
    ar: "ثلاث مسافات أو أكثر داخل السطر. إن لم تفصل بين شطري بيت فأبقِ واحدة",
    en: "Three spaces or more in the line. Unless they part the halves of a verse, keep one",
  },
  "detached-waw": {
    ar: "واو العطف مفصولة عن الكلمة بعدها",
    en: "The conjunction waw is detached from its word",
  },
  "no-space-after-stop": {
    ar: "لا مسافة بعد النقطة",
    en: "No space after the full stop",
  },
  "unbalanced-pairs": {
    ar: "قوس أو علامة اقتباس بلا قرين، أو مقلوبة",
    en: "A bracket or quotation mark without its partner, or turned round",
  },
  "mixed-digits": {
    ar: "أرقام على غير ما تكتبه هذه الصحيفة",
    en: "Digits other than those of this publication",
  },
};

/**
 * Describes a finding: what is wrong, and the correct text.
 *
 * @param shown The corrected text; or the text as it is, if a person must find the correction.
 * @throws if the rule has no message.
 */
export function describeFinding(id: string, shown: string, isCorrected: boolean): Message {
  const message = messages[id];
  if (message === undefined)
    throw new Error(`lib/proofreading/text/messages.ts has no message for the rule "${id}".`);
  return {
    ar: `${message.ar}. ${isCorrected ? "اكتب" : "راجع"}: ${shown}`,
    en: `${message.en}. ${isCorrected ? "Write" : "See"}: ${shown}`,
  };
}
