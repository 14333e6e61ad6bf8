import { expect, test } from "vitest";
import { checkLinks, findLinks } from "#lib/proofreading/links/dead-links";
import { readTextFile } from "#lib/proofreading/text-file";

/** A site without any page. */
const empty = {
  findDead: (_from: string, url: string) => (/^[a-z]+:/.test(url) ? undefined : { address: url }),
  findNew: () => undefined,
};

function said(body: string): string[] {
  const file = readTextFile("pages/x.md", `---\ntitle: خبر\n---\n${body}\n`);
  return file === undefined
    ? ["unreadable"]
    : checkLinks(file.path, findLinks(file), empty).map(({ ar }) => ar);
}

test.each([
  ["[نص](www.example.com/a)", "اكتب: https://www.example.com/a"],
  ["[نص](desk@example.org)", "اكتب: mailto:desk@example.org"],
  ["[نص][م]\n\n[م]: www.example.com", "اكتب: https://www.example.com"],
  ["[نص](/none/)", "ليس في الموقع صفحة رابطها /none/. صحّح الرابط أو احذفه."],
  ["[نص](/@desk/a)", "ليس في الموقع صفحة رابطها /@desk/a. صحّح الرابط أو احذفه."],
])("%j: %s", (body, wanted) => {
  expect(said(body)).toEqual([expect.stringContaining(wanted)]);
});

test.each([
  "![وصف][م]\n\n[م]: painting.jpg",
  "[م]: /none/",
  "[نص][م]\n\n[م]: https://a.example/\n[م]: /none/",
  "[المحرر]: يتبع",
  "[س]: متى؟",
  "[نص](https://example.org/)",
])("%j leads nowhere wrong", (body) => {
  expect(said(body)).toEqual([]);
});
