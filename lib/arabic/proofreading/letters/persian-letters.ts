import { letters, tashkeel, wordParts } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

/**
 * Quotations keep their spelling: they may be Persian or Kurdish, even without a letter of their own. So do words that a text
 * calls Persian: «بالفارسية: …», «(بالكردية …)».
 */
const quoted =
  /«[^«»\n]*»|“[^“”\n]*”|"[^"\n]*"|(?<=(?:ب|لل|ال|و)(?:فارس[يی]ة|[كک]رد[يی]ة|(?:أ|أو)رد[يی]ة|أذر[يی]ة|أو[يی]غور[يی]ة)(?: ?: ?| ?\())[^\n.،؛)]*|\([^()\n]{0,40}(?:فارس[يی]ة|[كک]رد[يی]ة|(?:أ|أو)رد[يی]ة)[^()\n]*\)/g;
const word = new RegExp(`[${wordParts}]+`, "g");
const marks = new RegExp(`[${tashkeel}]`, "g");
/** A letter that Arabic does not have. The word is Persian, Kurdish or Urdu, or it spells a foreign sound. */
const foreign = new RegExp(`(?=[${letters}])[^\\u0620-\\u063A\\u0641-\\u064Aٱکی]`);
/** Letters and signs of the Quran's spelling, in which ی is usual in some editions. */
const quranic = /[ٱٰ\u06D6-\u06ED]/;
/** The particles before a stem. ب ل ك need a stem of at least two more letters, so that «كفى» is not «كـفي». */
const beforeStem = /^[وف]?(?:[بك]?ال|لل|[بلك](?=..))?/;

/** Words that end in ى and never in ي. «على», «أولى», «رأى», «بنى» also exist with ي, so they are not listed. */
const endInAlef = new Set(
  (
    "إلى حتى متى مدى هدى قرى رؤى أدنى أقصى أعلى أغنى أقوى أخرى كبرى صغرى عظمى وسطى قصوى إحدى شتى بلى ليلى موسى " +
    "عيسى مصطفى مرتضى يحيى ذكرى شكوى دعوى فتوى جدوى فحوى تقوى عدوى بلوى فوضى مستوى محتوى مستشفى مشفى مرمى مقهى " +
    "ملهى منحى مجرى مرسى ملتقى منتدى مسعى مغزى مأوى قتلى جرحى أسرى موتى ضحى رحى أضحى أمسى أتى أدى أعطى أدلى أنهى " +
    "ألغى أوصى التقى انتهى اشترى يرى يتلقى يتولى يسعى ينسى يخشى"
  ).split(" "),
);

/** Words that end in ي and never in ى. */
const endInYeh = new Set(
  (
    "في الذي التي هي أي كي لكي أخي ذي نبي لي بي ثاني ثماني حوالي تالي ماضي حالي قاضي وادي عربي غربي شرقي دولي محلي " +
    "وطني رئيسي سياسي اقتصادي عسكري إسلامي سوري مصري عراقي سعودي تركي روسي إيراني لبناني أردني فلسطيني أميركي أمريكي " +
    "إسرائيلي صحفي صحافي تلفزيوني رسمي مدني يومي علمي ثقافي اجتماعي قانوني يأتي تأتي يلي تلي يكفي ينبغي"
  ).split(" "),
);

/** Returns the last letter for a word that ends in ی: ى or ي by the lists above; else undefined. */
function getEnding(stem: string): string | undefined {
  const full = stem.replace(/ک/g, "ك").replace(/ی/g, "ي");
  const bare = full.replace(beforeStem, "");
  for (const form of [full, full.replace(/^[وف]/, ""), bare]) {
    if (endInAlef.has(`${form}ى`)) return "ى";
    if (endInYeh.has(`${form}ي`)) return "ي";
  }
  return undefined;
}

/**
 * Finds ک and ی of a Persian keyboard in Arabic words. Inside a word ی becomes ي. At its end a list of words decides
 * between ى and ي; without an entry there is no correction. Words with پ چ ژ گ ڤ and quotations are not changed.
 */
export const persianLetters: ProofreadingRule = {
  id: "persian-letters",
  fixable: true,
  find: (text) =>
    /[کی]/.test(text)
      ? findMatches(
          text.replace(quoted, (words) => "\uFFFC".repeat(words.length)),
          word,
          ([found]) => {
            if (!/[کی]/.test(found) || foreign.test(found) || quranic.test(found)) return null;
            const bare = found.replace(marks, "");
            const corrected = found.replace(/ک/g, "ك").replace(/ی/g, "ي");
            if (!bare.endsWith("ی")) return corrected;
            const ending = getEnding(bare.slice(0, -1));
            return ending && corrected.replace(/ي(?!.*ي)/, ending);
          },
        )
      : [],
};
