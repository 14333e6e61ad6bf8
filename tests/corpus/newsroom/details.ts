import type { Random } from "../random";
import { people, places, quotes, works } from "../vocabulary";

/** Sentences with what news is full of: numbers, names in Latin letters, units, scores, addresses, quotations. */

type Detail = (random: Random) => string;

export const teams = [
  "النجوم",
  "الوادي",
  "الساحل",
  "اتحاد البلدة",
  "شباب الميناء",
  "نسور الجبل",
  "الأمل",
] as const;
const names = [
  "Nordwind",
  "Sea & Sky",
  "AquaTech",
  "Bright-Path",
  "Café Lumière",
  "OpenGrid 2.0",
  "UNX",
] as const;
const products = ["iOS 17.2", "Windows 11", "Galaxy S24", "Python 3.12", "USB-C", "Wi-Fi 6", "C++"] as const;
const units = ["كيلومتراً", "طناً", "ميغاواط", "km", "MB", "كلم/ساعة", "kWh", "م²", "°C"] as const;
const currencies = ["دولار", "ريال", "€", "$", "USD", "ليرة", "₺", "£"] as const;
const hashtags = ["#اليوم_الوطني_85", "#موسم_القراءة", "#BreakingNews", "#مدينة_2030", "@almaktaba"] as const;
const addresses = [
  "https://example.org/a?b=1&c=2",
  "www.example.com",
  "info@example.org",
  "example.com/خبر",
] as const;
const marks = [
  ["«", "»"],
  ['"', '"'],
  ["“", "”"],
  ["„", "“"],
  ["'", "'"],
  ["‘", "’"],
  ["«", "«"],
  ["((", "))"],
  ["&quot;", "&quot;"],
  ["&laquo;", "&raquo;"],
] as const;

export const arabic = (text: string) => text.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)] ?? digit);
const dash: Detail = (random) => random.pick(["-", "–", " - ", " – ", "ـ", "—"]);
export const score: Detail = (random) => `${random.between(0, 9)}${dash(random)}${random.between(0, 9)}`;
export const number: Detail = (random) =>
  random.pick([
    `${random.between(2, 99)}`,
    `${random.between(1, 999)}.${random.between(1, 99)}`,
    `${random.between(1, 99)},${random.between(100, 999)}`,
    `${random.between(1, 99)} ${random.between(100, 999)}`,
    `-${random.between(1, 30)}`,
    arabic(`${random.between(2, 4000)}`),
    arabic(`${random.between(1, 99)}٫${random.between(1, 9)}`),
  ]);
const percent: Detail = (random) => {
  const value = number(random);
  return random.pick([
    `${value}%`,
    `%${value}`,
    `${value} %`,
    `${value}٪`,
    `${value} ٪`,
    `${value} في المئة`,
  ]);
};

/** A quotation in one of several pairs of marks. */
export const quotation: Detail = (random) => {
  const [open, close] = random.pick(marks);
  const space = random.chance(0.2) ? " " : "";
  return `${open}${space}${random.pick(quotes)}${space}${close}`;
};

const all: readonly Detail[] = [
  (random) =>
    `فاز ${random.pick(teams)} على ${random.pick(teams)} ${score(random)} في ${random.pick(places)}`,
  (random) => `${random.pick(teams)} ${score(random)} ${random.pick(teams)}`,
  (random) => `وبلغت النسبة ${percent(random)} مقابل ${percent(random)} قبل عام`,
  (random) => `وقطع الفريق ${number(random)} ${random.pick(units)} في ${number(random)} أيام`,
  (random) => `ودفعت شركة ${random.pick(names)} ${number(random)} ${random.pick(currencies)} لكل مشترك`,
  (random) => `بكلفة ${random.pick(["$", "€", "₪", "£"])}${number(random)} فقط`,
  (random) => `ويعمل البرنامج على نظام ${random.pick(products)} و${random.pick(products)} معاً`,
  (random) => `وتصدّر ${random.pick(hashtags)} القائمة في ${random.pick(places)}`,
  (random) => `للاستفسار: (+963) 11-${random.between(100, 999)} أو 011 222 ${random.between(1000, 9999)}`,
  (random) => `التفاصيل على ${random.pick(addresses)}، أو في مقر ${random.pick(works)[0]}`,
  (random) => `(${random.pick(["د ب أ", "أ.ف.ب", "رويترز", "د.أحمد", "أ. د. منى"])}) ${random.pick(places)}`,
  (random) => `وقال ${random.pick(people)[0]}: ${quotation(random)}`,
  (random) => `قرأ ${quotation(random)} ثم ${quotation(random)}`,
  (random) =>
    `في عام ${random.between(1380, 1447)}${random.pick(["ه", "هـ", " هـ", " ه"])} أي بعد ${number(random)} سنة`,
  (random) => `الحرارة بين -${random.between(1, 9)} و-${random.between(10, 20)} درجات`,
  (random) => `بين ${random.between(1990, 2010)}${dash(random)}${random.between(2011, 2026)} تغيّر كل شيء`,
  (random) =>
    `الساعة ${random.between(1, 12)}:${random.between(10, 59)} ${random.pick(["صباحاً", "مساءً", "GMT"])}`,
  (random) =>
    `في ${random.between(1, 28)}/${random.between(1, 12)}/${random.between(2010, 2026)} على الـ${random.between(20, 90)}`,
  (random) =>
    `وانبعاث CO${random.pick(["₂", "<sub>2</sub>", "2"])} بلغ 10${random.pick(["³", "<sup>3</sup>", "^3"])} طن`,
  (random) => `القسم (${number(random)}،${number(random)}) والمجال [0, 0.5) من الدالة f(x)=${number(random)}`,
  () => "نفّذ الأمر ./bin/run --fix ثم npm run check , وانتظر",
  (random) =>
    `هل وصل ${random.pick(works)[1]}${random.pick(["؟", "?", " ؟", "؟!", " ?", "؟؟؟"])} نعم${random.pick(["!", " !", "..", "...", "…"])}`,
  (random) => `أولاً: ${random.pick(works)[0]} ; ثانياً: ${random.pick(works)[1]} ؛ ثالثاً`,
];

/** A sentence with figures, names or marks. It has no full stop. */
export function detail(random: Random): string {
  return random.pick(all)(random);
}
