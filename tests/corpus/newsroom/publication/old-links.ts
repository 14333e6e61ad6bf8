import type { Random } from "../../random";
import { type Block, clause, linkWords, within } from "../markdown/words";

/** Old addresses of articles, and the ways in which texts link to them. */

/** Old addresses as other systems made them, for the article with this number. */
export function oldAddress(random: Random, number: number): string {
  return random
    .pick([
      `/?p=${number}`,
      `/news/${number}/`,
      `/news/${number}.html`,
      `/index.php/archives/${number}`,
      `/2014/0${(number % 9) + 1}/خبر-${number}/`,
      `/articles/2015/0${(number % 9) + 1}/former-${number}/`,
      `/ar/node/${number}`,
      `/تقارير/تقرير-${number}/`,
      `/story-${number}`,
      `/politics/${number}-water-talks.aspx`,
    ])
    .replace("/?p=", "/post-");
}

/** One of several ways to type the address of a page of this site. */
function typedAddress(random: Random, address: string, host: string): string {
  const whole = `${random.pick(["https", "https", "http"])}://${host}`;
  return random.pick<(path: string) => string>([
    (path) => path,
    (path) => path,
    (path) => path.replace(/\/$/, ""),
    (path) => encodeURI(path),
    (path) => whole + path,
    (path) => whole + encodeURI(path),
    (path) => `${path}?utm_source=newsletter`,
    (path) => `${path}#note-1`,
    (path) => `${path}?page=2#ref-1`,
    (path) => `${path}#top`,
    (path) => `${whole}${path}?fbclid=abc`,
    (path) => (path.endsWith("/") ? `${path}index.html` : path),
    (path) => `https://www.${host}${path}`,
    (path) => path.toUpperCase(),
  ])(address);
}

const places: readonly ((random: Random, url: string) => string)[] = [
  (random, url) => within(random, `[${random.pick(linkWords)}](${url})`),
  (random, url) => within(random, `[${random.pick(linkWords)}](${url})`),
  (random, url) => `اقرأ أيضاً: [${random.pick(linkWords)}](${url})`,
  (random, url) => `- [${random.pick(linkWords)}](${url} "${random.pick(linkWords)}")\n- ${clause(random)}`,
  (random, url) => `> ${clause(random)} ([${random.pick(linkWords)}](${url})).`,
  (random, url) => `${within(random, `[${random.pick(linkWords)}][سابق]`)}\n\n[سابق]: ${url}`,
  (random, url) => `${clause(random)}.[^1]\n\n[^1]: انظر [${random.pick(linkWords)}](${url}).`,
  (random, url) => `## [${random.pick(linkWords)}](${url})\n\n${clause(random)}.`,
  (random, url) => `| ${random.pick(linkWords)} |\n|---|\n| [${random.pick(linkWords)}](${url}) |`,
  (random, url) => `كان الرابط القديم \`${url}\` يعمل حتى العام الماضي، ${clause(random)}.`,
  (random, url) => within(random, `[${random.pick(linkWords)}](<${url}>)`),
];

/** A text that links to an address of this site. */
export function linkTo(random: Random, address: string, host: string): string {
  return random.pick(places)(random, typedAddress(random, address, host));
}

/** Addresses of other sites that have the same path as an old one of this site. */
export const elsewhere: (address: string) => Block = (address) => (random) =>
  within(random, `[${random.pick(linkWords)}](https://another.example${address})`);
