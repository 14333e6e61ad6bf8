import type { ProofreadingFinding } from "#lib/arabic/words/typography";

type Message = { ar: string; en: string };

/** The message of each proofreading rule, by its id. */
const messages: Readonly<Record<string, Message>> = {
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
  "doubled-spaces": { ar: "مسافتان متتاليتان أو أكثر", en: "Two spaces or more in a row" },
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
    ar: "أرقام على غير ما تكتبه هذه المطبوعة",
    en: "Digits other than those of this publication",
  },
};

/** The limit of context on each side of a finding, in characters. */
const reach = 18;

function before(text: string, index: number): string {
  const near = text.slice(Math.max(0, index - reach), index);
  return index > reach ? `…${near.replace(/^\S*\s/, "")}` : near;
}

function after(text: string, index: number): string {
  const near = text.slice(index, index + reach);
  return index + reach < text.length ? `${near.replace(/\s\S*$/, "")}…` : near;
}

/** Returns a finding, or its correction, with the text around it in one line. */
function show(text: string, { index, length, replacement }: ProofreadingFinding): string {
  const found = replacement ?? text.slice(index, index + length);
  return `${before(text, index)}${found}${after(text, index + length)}`
    .replace(/\s*\n\s*/g, " ")
    .replaceAll("\uFFFC", "□");
}

/**
 * Describes a finding: what is wrong, and the correct text.
 *
 * @throws if the rule has no message.
 */
export function describeFinding(id: string, text: string, finding: ProofreadingFinding): Message {
  const message = messages[id];
  if (message === undefined)
    throw new Error(`lib/proofreading/text/messages.ts has no message for the rule "${id}".`);
  const shown = show(text, finding);
  const isKnown = finding.replacement !== undefined;
  return {
    ar: `${message.ar}. ${isKnown ? "اكتب" : "راجع"}: ${shown}`,
    en: `${message.en}. ${isKnown ? "Write" : "See"}: ${shown}`,
  };
}
