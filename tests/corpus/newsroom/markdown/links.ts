import { sentence } from "../../prose";
import type { Random } from "../../random";
import {
  addresses,
  type Block,
  clause,
  files,
  linkWords,
  oneOf,
  photographers,
  scenes,
  within,
} from "./words";

/** Links as they are typed and pasted: right, empty, with a space, bare, and brackets that are no links. */

const link: Block = (random) => `[${random.pick(linkWords)}](${random.pick(addresses)})`;

const empty = oneOf(
  (random) => within(random, `[${random.pick(linkWords)}]()`),
  (random) => within(random, `[](${random.pick(addresses)})`),
  (random) => `اقرأ أيضاً: [${random.pick(linkWords)}]( )`,
  (random) => `${sentence(random)} ([${random.pick(linkWords)}](<>))`,
  (random) => `- [ ](${random.pick(addresses)}) ${clause(random)}`,
  (random) => `## [](${random.pick(addresses)})${random.pick(linkWords)}`,
  (random) => `[${random.pick(linkWords)}](${random.pick(addresses)})[](${random.pick(addresses)})`,
  (random) => `[![](${random.pick(files)})](${random.pick(addresses)})`,
  (random) => `[![${random.pick(scenes)}](${random.pick(files)})]()`,
  (random) => `> ${clause(random)} [**${random.pick(linkWords)}**]()`,
  (random) => within(random, `[&nbsp;](${random.pick(addresses)})`),
  (random) => within(random, `[<br>](${random.pick(addresses)})`),
  (random) => within(random, `[${random.pick(photographers)}]( "${random.pick(linkWords)}")`),
  (random) => `${sentence(random)} [](mailto:info@example.org)`,
  (random) => within(random, "[](<ملف بالعربية.pdf>)"),
  (random) =>
    `| [${random.pick(linkWords)}]() | [](${random.pick(addresses)}) |\n|---|---|\n| ${clause(random)} | 3 |`,
  (random) => `1. [${random.pick(linkWords)}]()\n2. ${link(random)}`,
  (random) => within(random, `[](${random.pick(addresses)} "${random.pick(linkWords)}")`),
);

const parted = oneOf(
  (random) => within(random, `[${random.pick(linkWords)}] (${random.pick(addresses)})`),
  (random) => within(random, `[${random.pick(linkWords)}]\u00A0(${random.pick(addresses)})`),
  (random) => `للمزيد [اضغط هنا] (https://example.org/${random.pick(["news", "النتائج", "a_b"])}).`,
  (random) => `- [${random.pick(linkWords)}] (http://example.com/${random.between(1, 99)})`,
  (random) => `[${random.pick(linkWords)}]\n(${random.pick(addresses)})`,
  (random) => within(random, `[${random.pick(linkWords)}] (<${random.pick(addresses)}>)`),
  (random) => `${link(random)} و[${random.pick(linkWords)}] (${random.pick(addresses)})`,
  (random) => within(random, `[[${random.pick(linkWords)}]] (${random.pick(addresses)})`),
  (random) => `## [${random.pick(linkWords)}] (${random.pick(addresses)})`,
);

/** Brackets before an address that are no link. */
const besideAddress = oneOf(
  (random) => `[${random.between(1, 30)}] (${random.pick(addresses)})`,
  (random) => `[${random.pick(["١", "٢", "١٤"])}] (${random.pick(addresses)})`,
  (random) => within(random, `[كذا] (${random.pick(addresses)})`),
  (random) => within(random, `[…] (https://example.org/p/${random.between(1, 90)})`),
  (random) => within(random, `[ملف PDF] (https://example.org/${random.between(1, 90)}.pdf)`),
  (random) => `${sentence(random)} [المحرر] (www.example.com)`,
  (random) => `- [x] (https://example.org/task/${random.between(1, 90)}) ${clause(random)}`,
  (random) => `سعر الزيت [بالدولار] (/كغ) ${clause(random)}`,
  (random) => `${random.pick(photographers)} [بالإنجليزية] (https://example.org/en)، ${clause(random)}.`,
  (random) => `المسافة [المقيسة] (/100 كم) ${clause(random)}`,
);

/** Links that work, and addresses as readers see them. */
const right = oneOf(
  (random) => within(random, link(random)),
  (random) => `${sentence(random)} التفاصيل على ${random.pick(addresses)}، أو بالبريد: news@example.org.`,
  (random) =>
    `<${random.pick(["https://example.org/a", "info@example.org", "mailto:desk@example.org"])}> ${clause(random)}`,
  (random) =>
    within(random, `[**${random.pick(linkWords)}**](${random.pick(addresses)} "يفتح في نافذة جديدة")`),
  (random) => within(random, `[هاتف البلدية](tel:+96311${random.between(2_000_000, 6_999_999)})`),
  (random) => within(random, `[\`${random.pick(files)}\`](${random.pick(addresses)})`),
  (random) => `الدالة \`[](int x) { return x; }\` لا تحفظ شيئاً، ${clause(random)}.`,
  (random) => `المصفوفة [] فارغة، ${clause(random)}.`,
  (random) => `- [ ] ${clause(random)}\n- [x] ${clause(random)}`,
  (random) => within(random, `[المادة الثانية] (من القانون القديم)`),
  (random) => within(random, `[${random.pick(linkWords)}](#الخلاصة)`),
);

/** Links with addresses that no browser opens or that lead elsewhere. */
const foreign = oneOf(
  (random) =>
    within(random, `[${random.pick(linkWords)}](ftp://files.example.org/${random.between(1, 40)}.zip)`),
  (random) =>
    within(
      random,
      `[${random.pick(photographers)}](whatsapp://send?phone=+96311${random.between(1000, 9999)})`,
    ),
  (random) => within(random, `[القناة](tg://resolve?domain=barqiya${random.between(1, 9)})`),
  (random) => within(random, `[اتصل بنا](callto:+96311${random.between(1000, 9999)})`),
  (random) => within(random, `[${random.pick(linkWords)}](//cdn.example.org/${random.between(1, 90)})`),
  (random) => within(random, `[${random.pick(linkWords)}](file:///C:/Users/desk/${random.pick(files)})`),
  (random) => within(random, `[${random.pick(linkWords)}](javascript:void(0))`),
  (random) => within(random, `[${random.pick(linkWords)}](skype:desk?call)`),
  (random) => within(random, `[${random.pick(linkWords)}](htps://example.org/${random.between(1, 90)})`),
  (random) => within(random, `[${random.pick(linkWords)}](https:/example.org/${random.between(1, 90)})`),
  (random) => within(random, `[${random.pick(linkWords)}](example.org:8080/${random.between(1, 90)})`),
  (random) => within(random, `[${random.pick(linkWords)}](C:\\مقالات\\${random.between(1, 90)}.docx)`),
  (random) =>
    `${sentence(random)} [${random.pick(linkWords)}][م]\n\n[م]: intent://scan/${random.between(1, 90)}`,
  (random) => within(random, `[${random.pick(linkWords)}](data:text/plain,${random.between(1, 90)})`),
  (random) => within(random, `[الفاصل الزمني](خبر:عاجل)`),
  (random) => within(random, `[${random.pick(linkWords)}](\\\\server\\share\\${random.between(1, 90)})`),
  (random) => within(random, `[الموقع](geo:33.51,36.27)`),
  (random) => within(random, `[المحادثة](viber://chat?number=${random.between(1000, 9999)})`),
);

/** Addresses that seem to be of the site and lead to another host, and some that only begin like them. */
const hosts = oneOf(
  (random) => within(random, `[${random.pick(linkWords)}](//cdn.example.org/${random.between(1, 90)})`),
  (random) => within(random, `[${random.pick(linkWords)}](//example.com)`),
  (random) => within(random, `[${random.pick(linkWords)}](/\\example.net/${random.between(1, 90)})`),
  (random) => within(random, `[${random.pick(linkWords)}](\\\\\\\\server/share/${random.pick(files)})`),
  (random) => within(random, `[${random.pick(linkWords)}](///example.org/a)`),
  (random) =>
    `${sentence(random)} [${random.pick(linkWords)}][م]\n\n[م]: //example.org/${random.pick(files)}`,
  (random) => `[![${random.pick(scenes)}](${random.pick(files)})](//video.example/watch)`,
  (random) => within(random, `[${random.pick(photographers)}](/about//team/)`),
  (random) => `يبدأ التعليق في اللغة بـ // وينتهي بآخر السطر، ${clause(random)}.`,
);

/** Pages of the sample publication, right and wrong. */
const slugs = [
  "articles/2016/12/ankara-talks",
  "articles/2026/10/bulaq-press",
  "articles/2023/05/votes-into-seats",
  "articles/2019/12/قواعد-الهمزة",
  "pages/about",
  "about",
] as const;
const misspell = (address: string, random: Random) =>
  random.pick([
    address.replace("2016", "2017"),
    address.replace(/-/, "_"),
    address.replace(/.$/, ""),
    `${address}.html`,
    address.replace("articles/", ""),
    `${address}/page/2`,
    address.replace("الهمزة", "الهمزه"),
    address,
  ]);
const site = oneOf(
  (random) => within(random, `[${random.pick(linkWords)}](/${misspell(random.pick(slugs), random)}/)`),
  (random) => within(random, `[${random.pick(linkWords)}](/${misspell(random.pick(slugs), random)})`),
  (random) =>
    within(
      random,
      `[${random.pick(linkWords)}](/${random.pick(["tag", "tags", "category", "categories", "authors", "author"])}/${random.pick(["economy", "مياه", "science-desk", "sport", "لغة"])}/)`,
    ),
  (random) => within(random, `[${random.pick(linkWords)}](${random.pick(files)})`),
  (random) =>
    within(random, `[${random.pick(linkWords)}](#${random.pick(["top", "الخلاصة", "note-1", "ref-2"])})`),
  (random) =>
    within(
      random,
      `[${random.pick(linkWords)}](${random.pick(["www.example.org/a", "example.org", "ankara-talks", "../12/ankara-talks/", "info@example.org"])})`,
    ),
  (random) =>
    within(
      random,
      `[${random.pick(linkWords)}](/${random.pick(["feed.xml", "rss", "sitemap.xml", "search/", "favicon.ico", "icons/icon.svg", "archive/", "breaking/", "2016/", "2016/12/"])})`,
    ),
);

export const links: readonly Block[] = [empty, empty, parted, besideAddress, right, foreign, hosts, site];
