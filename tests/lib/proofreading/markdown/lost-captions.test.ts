import { expect, test } from "vitest";
import { saidOf } from "./said";

test.each([
  ['نص ![وصف](a.jpg "شرح")', ['caption-in-line: ![وصف](a.jpg "شرح")']],
  ['نص ![وصف](<صورة قديمة.jpg> "شرح")', ['caption-in-line: ![وصف](<صورة قديمة.jpg> "شرح")']],
  [`نص ![وصف](a.jpg 'كتاب "الماء"')`, [`caption-in-line: ![وصف](a.jpg 'كتاب "الماء"')`]],
  ['نص ![وصف][ل]\n\n[ل]: a.jpg "شرح"', ["caption-in-line: ![وصف][ل]"]],
  ['[![وصف](a.jpg "شرح")](/x/)', ['caption-in-line: ![وصف](a.jpg "شرح") ⏎ ⏎ […](/x/)']],
  ["![](<صورة قديمة.jpg>)", ["missing-alt: ![…](<صورة قديمة.jpg>)"]],
  ["![][غلاف]\n\n[غلاف]: a.jpg", ["missing-alt: ![…][غلاف]"]],
  ["~~~\n\nنص", ["open-fence: ---"]],
  ["> ~~~\n>\n> نص", ["open-fence: ---"]],
  ["~~~\nnpm run build", ["open-fence: ~~~"]],
  ["```\nnpm run build", ["open-fence: ```"]],
  ["~~~ خاتمة ~~~\n\nنص", ["open-fence: خاتمة"]],
  ["~~~خاتمة\nنص", ["open-fence: خاتمة"]],
  ["```` مثال\nx\n````", ["words-after-fence: ````"]],
  ["~~~ python قراءة الملف\nx\n~~~", ["words-after-fence: ~~~python"]],
  ["``` من السجل\nx", ["open-fence: ```", "words-after-fence: ```"]],
])("%j", (body, wanted) => {
  expect(saidOf(body)).toEqual(wanted);
});

test.each(["```python\nx\n```", "~~~\nx\n~~~~", '![وصف](a.jpg "شرح")', '- ![وصف](a.jpg "شرح")'])(
  "%j is left alone",
  (body) => {
    expect(saidOf(body)).toEqual([]);
  },
);
