import { expect, test } from "vitest";
import { saidOf } from "../said";

test.each([
  ["[![وصف](a.jpg)]()", "empty-link: [![وصف](a.jpg)](…)"],
  ["[![](a.jpg)](/x/)", "missing-alt: ![…](a.jpg)"],
  ["[](<ملف بالعربية.pdf>)", "empty-link: […](<ملف بالعربية.pdf>)"],
  ["[](www.example.com)", "empty-link: […](https://www.example.com)"],
  ["[](/wiki/Suez_(canal))", "empty-link: […](/wiki/Suez_(canal))"],
  ["[نص] (www.example.com/jobs)", "link-with-space: [نص](https://www.example.com/jobs)"],
  ["[نص] (/about/)", "link-with-space: [نص](/about/)"],
  ["[1] (https://a.example/) و[نص] (https://b.example/)", "link-with-space: [نص](https://b.example/)"],
  ["[نص][https://example.org/]", "address-in-brackets: [نص](https://example.org/)"],
  ["[نص][/about/]", "address-in-brackets: [نص](/about/)"],
  ["[نص][www.example.org]", "address-in-brackets: [نص](https://www.example.org)"],
])("%j: %s", (body, wanted) => {
  expect(saidOf(body)).toEqual([wanted]);
});

test.each([
  "[12] (https://example.org/)",
  "[٣] (https://example.org/)",
  "قال [كذا] (https://example.org/)",
  "[المحرر] (www.example.com)",
  "[…] (https://example.org/)",
  "سعر الزيت [بالدولار] (/كغ)",
])("%j is no link", (body) => {
  expect(saidOf(body)).toEqual([]);
});
