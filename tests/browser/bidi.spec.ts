import { expect, type Page, test } from "@playwright/test";
import { renderMarkdown } from "#lib/content/markdown/markdown";
import { headlines } from "../support/headlines";
import { frame, getAllPainted } from "./painted-order";

/** A line of Markdown, and its words and signs in the order in which they have to be painted, from the left. */
const sentences: readonly [markdown: string, ...painted: string[]][] = [
  ["تعمل معها UNICEF.", ".", "UNICEF", "معها", "تعمل"],
  ["لغة C++ قديمة", "قديمة", "C", "++", "لغة"],
  ["يكتبها بلغة C++.", ".", "C", "++", "بلغة", "يكتبها"],
  ["يكتبها بلغة C#، ثم يمضي", "يمضي", "ثم", "،", "C", "#", "بلغة", "يكتبها"],
  ["فاز 3-2 على ضيفه", "ضيفه", "على", "3", "-", "2", "فاز"],
  ["3-2 نتيجة المباراة", "المباراة", "نتيجة", "3", "-", "2"],
  ["انتهت بنتيجة 3-2.", ".", "3", "-", "2", "بنتيجة", "انتهت"],
  ["فاز ٣-٢ على ضيفه", "ضيفه", "على", "٢", "-", "٣", "فاز"],
  ["موسم 2015–2016 كان", "كان", "2015", "–", "2016", "موسم"],
  ["موسم 2015-2016 كان", "كان", "2015", "-", "2016", "موسم"],
  ["هاتف +963 11 222 3333.", ".", "+", "963", "11", "222", "3333", "هاتف"],
  ["اتصل 00963 11 222 3344 الآن", "الآن", "00963", "11", "222", "3344", "اتصل"],
  ["اتصل (011) 222 3333 الآن", "الآن", "(", "011", ")", "222", "3333", "اتصل"],
  ["نسبة 50% من السكان", "السكان", "من", "50", "%", "نسبة"],
  ["50% من السكان", "السكان", "من", "50", "%"],
  ["تراجع -5% أمس", "أمس", "-", "5", "%", "تراجع"],
  ["نسبة ٥٠٪ من السكان", "السكان", "من", "٪", "٥٠", "نسبة"],
  ["طائرة F-16 حلّقت", "حلّقت", "F", "-", "16", "طائرة"],
  ["منظمة (UNICEF) الدولية", "الدولية", ")", "UNICEF", "(", "منظمة"],
  ["منظمة «UNICEF» الدولية", "الدولية", "»", "UNICEF", "«", "منظمة"],
  ["صفحة https://example.org/?q=1&b=2#x الآن", "الآن", "https://example.org/?q=1", "&b=2", "#x", "صفحة"],
  ["صفحة https://example.org/a/؟ نعم", "نعم", "؟", "https://example.org/a", "صفحة"],
  ['قال: «قرأت "The Big Apple" أمس»', "»", "أمس", "The", "Big", "Apple", "قرأت", "«", ":", "قال"],
  ["قال: «Yes we can!» ثم سكت", "سكت", "ثم", "»", "Yes", "we", "can", "!", "«", ":", "قال"],
  ["درجة الحرارة -5 اليوم", "اليوم", "-", "5", "الحرارة", "درجة"],
  ["تراجعت إلى -37.63 نقطة", "نقطة", "-", "37.63", "إلى", "تراجعت"],
  ["مقابل $50 للبرميل", "للبرميل", "$", "50", "مقابل"],
  ["لمن هم 18+ فقط", "فقط", "18", "+", "هم", "لمن"],
  ["في 2016-12-01 تحديداً", "تحديداً", "2016", "-12", "-01", "في"],
  ["الساعة 10:30 صباحاً", "صباحاً", "10", ":", "30", "الساعة"],
  ["في 1/12/2016 صباحاً", "صباحاً", "1/", "12", "/2016", "في"],
  ["نحو 280,000 مدني", "مدني", "280", ",", "000", "نحو"],
  ["نحو 280 000 مدني", "مدني", "280", "000", "نحو"],
  ["تابعوا @handle_x على", "على", "@", "handle_x", "تابعوا"],
  ["وسم #BreakingNews انتشر", "انتشر", "#", "BreakingNews", "وسم"],
  ["البريد info@example.org، ثم", "ثم", "،", "info@example", ".org", "البريد"],
  ["شبكات BBC, CNN & NBC وغيرها", "وغيرها", "BBC", ",", "CNN", "&", "NBC", "شبكات"],
  ["شبكات BBC، CNN، وغيرها", "وغيرها", "CNN", "BBC", "شبكات"],
  ["منظمة World Health Organization (WHO) قالت", "قالت", "World", "Health", "(", "WHO", ")", "منظمة"],
  ["هاتف iPhone 15 Pro الجديد", "الجديد", "iPhone", "15", "Pro", "هاتف"],
  ["أرباح Apple 30 مليار", "مليار", "30", "Apple", "أرباح"],
  ["بلغت 25°C ظهراً", "ظهراً", "25", "°", "C", "بلغت"],
  ["المعادلة 5+3=8 صحيحة", "صحيحة", "5", "+", "3", "=", "8", "المعادلة"],
  ["الناتج 5*3 دائماً", "دائماً", "5", "*", "3", "الناتج"],
  ["شغّل `npm run -- -x` مرتين", "مرتين", "npm", "run", "--", "-x", "شغّل"],
  ["لغة **C++** قديمة", "قديمة", "C", "++", "لغة"],
  ["صحيفة **New** York Times الأميركية", "الأميركية", "New", "York", "Times", "صحيفة"],
  ["- يكتبها بلغة C++.", ".", "C", "++", "بلغة", "يكتبها"],
  ["## دليل C++!", "!", "C", "++", "دليل"],
  ["## Yes, we can!", "Yes", ",", "we", "can", "!"],
  ["These are the end, and a start (of it).", "These", "are", "end", ",", "start", "(", "of", ")", "."],
  ["قرأ UNICEF/WHO ثم مضى", "مضى", "ثم", "UNICEF", "/", "WHO", "قرأ"],
  ["في [دليل C++](https://example.org/) شرح", "شرح", "C", "++", "دليل", "في"],
  ["ملف .htaccess مخفي", "مخفي", ".", "htaccess", "ملف"],
  ["في U.S. أيضاً", "أيضاً", "U", "S", "في"],
  ["بدأ سباق Paris–Dakar أمس", "أمس", "Paris", "–", "Dakar", "سباق", "بدأ"],
];

const wanted = ([, ...painted]: (typeof sentences)[number]) => painted;

let page: Page;
let orders: string[][];

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  const texts = sentences.map(([markdown]) => renderMarkdown(markdown, {}));
  await page.setContent(frame([...texts, ...headlines.map(({ html }) => `<h1>${html}</h1>`)]));
  orders = await getAllPainted(page, [...sentences.map(wanted), ...headlines.map(({ painted }) => painted)]);
  const file = process.env.BIDI_PICTURE;
  if (file !== undefined) await page.screenshot({ path: file, fullPage: true });
});

test.afterAll(() => page.close());

for (const [place, [markdown, ...painted]] of sentences.entries()) {
  test(`is painted in order: ${markdown}`, () => {
    expect(orders[place]).toEqual(painted);
  });
}

for (const [place, { text, painted }] of headlines.entries()) {
  test(`the headline is painted in order: ${text}`, () => {
    expect(orders[sentences.length + place]).toEqual(painted);
  });
}

test("the table has forty sentences, and without isolation many are painted wrong", async ({ browser }) => {
  expect(sentences.length).toBeGreaterThanOrEqual(40);
  const bare = await browser.newPage();
  const texts = sentences.map(([markdown]) =>
    renderMarkdown(markdown, {}).replace(/<\/?bdi[^>]*>| dir="ltr"/g, ""),
  );
  await bare.setContent(frame(texts));
  const bareOrders = await getAllPainted(bare, sentences.map(wanted));
  await bare.close();
  const wrong = sentences.filter(
    ([, ...painted], place) => bareOrders[place]?.join(" ") !== painted.join(" "),
  );
  expect(wrong.length).toBeGreaterThanOrEqual(15);
});
