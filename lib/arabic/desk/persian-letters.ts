import { letters, tashkeel, wordParts } from "#lib/arabic/letters";
import { type DeskRule, findMatches } from "#lib/arabic/typography";

const word = new RegExp(`[${wordParts}]+`, "g");
const marks = new RegExp(`[${tashkeel}]`, "g");
/** A letter that Arabic does not have: the word is Persian, Kurdish or Urdu, or writes a foreign sound. */
const foreign = new RegExp(`(?=[${letters}])[^\\u0620-\\u063A\\u0641-\\u064Aٱکی]`);
const beforeStem = /^[وف]?(?:[بلك]|(?:[بك]?ال)|لل)?/;

/** Words that end in ى. «على» is not one of them: it may be the name علي. */
const endInAlef = new Set(
  (
    "إلى حتى متى لدى سوى مدى منى هدى ندى سدى قرى قوى رؤى ذرى خطى أدنى أقصى أعلى أغنى أقوى أولى أخرى كبرى صغرى عظمى " +
    "وسطى قصوى دنيى يسرى يمنى حسنى ليلى سلمى موسى عيسى مصطفى مرتضى يحيى بشرى ذكرى شكوى دعوى فتوى جدوى فحوى تقوى " +
    "عدوى مستوى محتوى مستشفى مبنى معنى مرمى مقهى ملهى منحى مجرى مرسى ملتقى منتدى منتهى مصلى مسعى مغزى مأوى مشفى " +
    "قتلى جرحى مرضى أسرى موتى ضحى رحى فوضى مرأى حمى شتى كلى بلى إحدى أضحى أمسى رأى أتى جرى مضى قضى نفى بنى سعى " +
    "رمى دعى أجرى ألقى أعطى أدلى أدى أبدى أنهى ألغى أخلى أوصى التقى انتهى اشترى تلقى تولى تبنى تخلى تحدى تعدى " +
    "تمنى توفى حكى بكى صلى سمى غنى غطى نادى وصى يبقى يلقى يرى يتلقى يتولى يسعى ينسى يخشى تبقى تلغى كسرى"
  ).split(" "),
);

/** Words that end in ي. */
const endInYeh = new Set(
  (
    "في الذي التي هي أي كي لكي أبي أخي ذي بني نبي لي بي ثاني ثماني حوالي تالي ماضي حالي قاضي نادي وادي شاطئي " +
    "عربي غربي شرقي دولي محلي وطني رئيسي سياسي اقتصادي عسكري إسلامي سوري مصري عراقي سعودي تركي روسي إيراني لبناني " +
    "أردني فلسطيني أميركي أمريكي إسرائيلي صحفي صحافي تلفزيوني رسمي مدني أمني يومي علمي ثقافي اجتماعي قانوني تجري " +
    "يجري يأتي تأتي يعني تعني يلي تلي يؤدي تؤدي يكفي ينبغي"
  ).split(" "),
);

/** The last letter of a word that ends in ی: ى or ي as the lists know, or undefined. */
function getEnding(stem: string): string | undefined {
  const whole = stem.replace(/ک/g, "ك").replace(/ی/g, "ي");
  const bare = whole.replace(beforeStem, "");
  for (const form of [whole, whole.replace(/^[وف]/, ""), bare]) {
    if (endInAlef.has(`${form}ى`)) return "ى";
    if (endInYeh.has(`${form}ي`)) return "ي";
  }
  return undefined;
}

/**
 * The ک and ی of a Persian keyboard in Arabic words. Inside a word ی is ي; at its end it is ى or ي by a list
 * of words, and what the list does not know is a warning only. Words with پ چ ژ گ ڤ are left alone.
 */
export const persianLetters: DeskRule = {
  id: "persian-letters",
  fixable: true,
  find: (text) =>
    /[کی]/.test(text)
      ? findMatches(text, word, ([found]) => {
          if (!/[کی]/.test(found) || foreign.test(found)) return null;
          const bare = found.replace(marks, "");
          const corrected = found.replace(/ک/g, "ك").replace(/ی/g, "ي");
          if (!bare.endsWith("ی")) return corrected;
          const ending = getEnding(bare.slice(0, -1));
          return ending && corrected.replace(/ي(?!.*ي)/, ending);
        })
      : [],
};
