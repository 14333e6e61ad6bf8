import type { Token } from "#lib/arabic/direction/ltr-tokens";
import { takesFigure } from "#lib/arabic/direction/units";
import { letters } from "#lib/arabic/words/letters";

/** Words that begin with their own و and may be counted: «30 وظيفة». Written without that و. */
const countedWithWaw =
  "حد(?:ة|ات|تين)|ظيفة|ظائف|زيرا?|زيرة|زيرات|زراء|ثيقة|ثائق|رقة|رقات|لاية|لايات|اط|جبة|جبات|فاة|فيات|سيلة|سائل|سام|ساما|رشة|كيلا?|كالة|كالات|ردة|ردات|قفة|قفات|ديعة|دائع|صلة|صلات|لد|لدا|لادة|لادات|جهة|جهات";
const numeralsAfterWaw =
  "(?:احد|واحد|اثن|ثلاث|ثلث|أربع|خمس|ست|سبع|ثمان|تسع|عشر|مئ|مائ|ألف|نصف|ربع|كسر|نيف|بضع)";
const particles =
  "على|إلى|عن|مع|ضد|بعد|قبل|خلال|أو|ثم|هو|هي|حيث|حتى|لم|لن|لا|قد|كما|لكن|منذ|عند|بين|في(?!\\s+الم)";

/** Matches after a number if the next Arabic word is not counted by it, so that the number belongs to the name. */
const numberOfName = new RegExp(
  `\\s*(?:(?![${letters}\\s%٪])|$|(?:[وفبك]?ال|لل)[${letters}]` +
    `|و(?!(?:${countedWithWaw})[ًٌٍ]?(?![${letters}])|${numeralsAfterWaw})[${letters}]` +
    `|ي(?!وم|ورو|اردة|خت|ن(?![${letters}])|د(?![${letters}]))[${letters}]` +
    `|(?:${particles})(?![${letters}]))`,
  "uy",
);

/** Names of which the number after them is nearly always a part. */
const numberedName =
  /^(?:iOS|iPadOS|macOS|watchOS|tvOS|visionOS|Android|Windows|HarmonyOS|Linux|Ubuntu|iPhone|iPad|Galaxy|Pixel|PlayStation|Xbox|Chrome|Firefox|Safari|GPT|ChatGPT|Gemini|Llama|Claude|Boeing|Airbus|Formula|Apollo|Soyuz|Artemis|Falcon|USB|HDMI|Bluetooth|PCIe|HTTP|HTML|Java|Python|PHP|COVID|Covid|Euro|EURO|Expo|COP|Web|Industry|Mach|Top|Channel|Route|Version|v|FTSE|S&P|CAC|DAX|Nikkei|STOXX|Nasdaq|NASDAQ|Russell|MSCI|EGX)$/;

/** Words of quantity. Before them a number counts, whatever name precedes it: «Galaxy 30 مليون». */
const quantity =
  /\s*(?:ألف|ألفا|آلاف|مليون|ملايين|مليار|مليارات|بليون|تريليون|دولار|يورو|ريال|درهم|جنيه|دينار|ليرة|مرة|مرات|في\s+الم|بالم|[%٪])/uy;

const year = /^(?:19[5-9]|20[0-4])\d$/;
/** The accusative, which counted nouns have: «شخصاً». */
const accusative = new RegExp(`\\s*[${letters}]+(?:اً|ًا)(?![${letters}])`, "uy");

/** A score or a range with spaces follows: 3 - 2. */
const spacedPair = /[ \u00A0][-–−][ \u00A0]\d/y;

function matchesAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

/**
 * Returns whether a number is part of the name before it: in «Windows 10» and «iOS 17.2 ونموذج» it is; in «Apple 30 مليار
 * دولار» it counts the next word. A number with a leading zero never counts («SMACS 0723»).
 *
 * @param name The last word of the name.
 */
export function belongsToName(text: string, name: string, number: Token, next: Token | undefined): boolean {
  if (takesFigure(name)) return true;
  const digits = text.slice(number.start, number.end);
  const isCounting = [quantity, accusative].some((pattern) => matchesAt(pattern, text, number.end));
  const isNumbered = (numberedName.test(name) || year.test(digits)) && !isCounting;
  if (number.kind === "figure") return isNumbered;
  if (isNumbered || /^0\d/.test(digits)) return true;
  if (matchesAt(spacedPair, text, number.end)) return false;
  if (next?.kind === "latin" && next.start - number.end === 1) return true;
  return matchesAt(numberOfName, text, number.end);
}
