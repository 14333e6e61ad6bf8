import { latinLetters } from "#lib/arabic/direction/characters";
import { isUnit } from "#lib/arabic/direction/units";
import { tatweel, wordParts } from "#lib/arabic/words/letters";

const dash = "[ \\u00A0]?[-‐‑–—−][ \\u00A0]?";
/** A colon is a sign of a time or a verse too, so it needs two single digits. */
const colon = "(?: ?: ?)";
/** Basketball goes up to three digits. */
const goals = "1?\\d{1,2}";
const score = `(?:${goals}${dash}${goals}|\\d${colon}\\d|[٠-٩]{1,3}${dash}[٠-٩]{1,3}|[٠-٩]${colon}[٠-٩])(?![\\d٠-٩])`;
const scores = `[(\\[]?${score}[)\\]]?(?:[ ،,]{1,2}[(\\[]?${score}[)\\]]?){0,4}`;
const letters = `[${wordParts}${tatweel}${latinLetters}.&’']+`;
const word = `${letters}(?:-${letters})*`;
const name = `(?:«${word}(?: ${word}){0,3}»|${word}(?: ${word}){0,3})`;
const note = "(?: ?\\([^()\\n]{1,40}\\))?";
const label = "(?:[-•*–] )?(?:[^:\\n]{1,40}: ?)?";
const versus = "(?: ?[–—×-] ?| (?:ضد|x|vs\\.?) )";

const betweenNames = new RegExp(`^ *${label}(${name}) (${scores}) (${name})(${note})[.،]? *$`, "u");
const afterPair = new RegExp(
  `^ *${label}(${name})${versus}(${name})(?: |: ?)(${scores})(${note})[.،]? *$`,
  "u",
);
const pair = new RegExp(`^ *(${name})${versus}(${name}) *$`, "u");
const nameOnly = new RegExp(`^ *${name} *$`, "u");
const scoreOnly = new RegExp(`^ *${scores}${note} *$`, "u");
const anyScore = new RegExp(
  `(?<![\\d٠-٩.,/:–-])(\\d{1,3}|[٠-٩]{1,3})(${dash}|${colon})(\\d{1,3}|[٠-٩]{1,3})(?![\\d٠-٩/:–-])`,
  "gu",
);

/** Words of prose: with one of them a line is a sentence or a range, and no list of two teams. */
const proseWords = new RegExp(
  "^(?:[وف]?(?:على|إلى|الى|عن|من|في|مع|ضد|أمام|امام|بعد|قبل|خلال|بين|حتى|منذ|عند|لدى|نحو|حوالي|أن|إن|كان|كانت|هو|هي|قد|لم|لن|لا|ثم|أو)" +
    "|و?(?:[سي]?[يت])?(?:فوز|فاز|فازت|هزم|هزمت|خسر|خسرت|تعادل|تعادلت|تعادلا|تغلب|تغلبت|تفوق|تفوقت|تقدم|تقدمت|سحق|سحقت|اكتسح|كتسح|أسقط|سقط|أطاح|طيح|أقصى|قصي|قهر|ودع|توج|تأهل|حسم|قلب|واصل|حقق|قتنص|اقتنص|كرر|تجاوز|جتاز|اجتاز|انتهى|انتهت|نتهي|بلغ|سجل|عبر|يضرب|ضرب)(?:ا|ان|ون|وا)?" +
    "|ي(?!نبع|انغ|نغ|ونغ|افا)\\p{L}{2,4}" +
    "|(?:ال|ب|بال)?(?:نتيجة|فوز|انتصار|خسارة|هزيمة|تعادل|ثنائية|ثلاثية|رباعية|خماسية|شوط|أهداف|هدف|مجموع|ركلات|أشواط|ضربات|ترجيح|تصويت|صوت|لجنة|طلاب|فصل|قرار|تردد|مقياس|مجموعات|موسم|نسخة|طبعة)" +
    "|(?:ال)?(?:ساعة|فترة|عمر|أعمار|فئة|صفحة|صفحات|عدد|أعداد|مادة|آية|آيات|صف|صفوف|سعر|أسعار|بند|فقرة|رقم|هاتف|غرفة|طابق|وقت|تاريخ|دوام|توقيت|حرارة|وزن|طول|مدة|سن|كمية|نسبة|رحلة|خط|جلسة|سورة|دفعة|منطقة)" +
    "|لل\\p{L}+|لصالح|لمصلحة|جديدة?|حالة|حالات|إصابة|وفاة|مئوية|ابتدائي|متوسط|ثانوي|ميغاهرتز|فقط|أيضا|تقريبا|(?:صباح|مساء|ظهر|عصر|فجر|ليل|سن|عام|يوم|شهر|ساع|دقيق|ثاني|أسبوع|قرن|متر|كيلومتر|كيلوغرام|غرام|طن|لتر|درج|نقط|مر|شخص|دولار|ريال|درهم|جنيه|دينار|لير)(?:اً|ًا|ا|ة|ات|ات)?" +
    "|سنوات|سنين|أعوام|أيام|أشهر|شهور|ساعات|دقائق|ثوان|أسابيع|أمتار|أطنان|درجات|نقاط|مرات|أشخاص|ألف|آلاف|مليون|ملايين|مليار|دولارات|ريالات|دراهم|جنيهات|دنانير|ليرات|يورو)$",
  "u",
);

/** Months after a number are a date: «1-3 مارس». Before it, they may name a club. */
const months =
  /^(?:يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|جانفي|فيفري|أفريل|ماي|جوان|جويلية|أوت|محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذو|ذي)(?!\p{L})/u;

/** Clubs whose name begins with the word of a currency. */
const clubs = /ريال (?=مدريد|سوسيداد|بيتيس|سالت|سرقسطة|أوفييدو|مايوركا|بلد)/g;
/** The accusative, which no name has: «عاماً». */
const accusative = /(?:اً|ًا)$/;

function isNames(...parts: readonly (string | undefined)[]): boolean {
  return parts.every((part = "") => {
    const words = part
      .replace(clubs, "")
      .replaceAll("ـ", "")
      .split(/[ «»]|\.(?= |$)/);
    return !words.some((one) => proseWords.test(one) || accusative.test(one) || isUnit(one));
  });
}

function isResult(text: string): boolean {
  const [, home, , away, note] = betweenNames.exec(text) ?? [];
  if (home !== undefined)
    return isNames(home, away) && !months.test(away ?? "") && !/[\d٠-٩]{4}/.test(note ?? "");
  const [, first, second] = afterPair.exec(text) ?? [];
  return first !== undefined && isNames(first, second);
}

/**
 * Returns whether a line is a result and nothing else, or several: «الأهلي 3-2 الزمالك», or «الأهلي – الزمالك: 3-2». Words such as «فاز»
 * and «على» make it prose.
 */
export function isResultLine(line: string): boolean {
  if (!/[\d٠-٩]/.test(line) || line.length > 240) return false;
  return line.split(/[،؛]| \| /).every(isResult);
}

/** Returns whether a text may be the name of a team: at most four words, none of them a word of prose or a number. */
export function isTeam(text: string): boolean {
  return nameOnly.test(text) && isNames(text);
}

/** Returns whether a text is two names only: «الأهلي – الزمالك». */
export function isPairing(text: string): boolean {
  const [, first, second] = pair.exec(text) ?? [];
  return first !== undefined && isNames(first, second);
}

/** Returns whether a text is a score only: `1-0`, `1-1 (4-2)`. */
export function isScore(text: string): boolean {
  return scoreOnly.test(text);
}

/** Returns the parts of a result: each number of its scores, and the texts between them. */
export function splitScores(line: string): { text: string; isNumber: boolean }[] {
  const parts: { text: string; isNumber: boolean }[] = [];
  let done = 0;
  for (const { 0: found, 1: first = "", 2: middle = "", 3: second = "", index } of line.matchAll(anyScore)) {
    parts.push({ text: line.slice(done, index), isNumber: false }, { text: first, isNumber: true });
    parts.push({ text: middle, isNumber: false }, { text: second, isNumber: true });
    done = index + found.length;
  }
  return [...parts, { text: line.slice(done), isNumber: false }];
}
