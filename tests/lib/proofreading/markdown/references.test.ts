import { expect, test } from "vitest";
import { saidOf } from "./said";

test.each([
  ["[المحرر]: يتبع", ["text-as-definition: \\[المحرر]: يتبع"]],
  [
    "[س]: متى؟\n\n[ج]: غداً.\n\n[س]: أين؟",
    ["text-as-definition: \\[س]: متى؟", "text-as-definition: \\[ج]: غداً.", "text-as-definition: \\[س]: أين؟"],
  ],
  [
    '[م]: نص\n\n[م]: /x/ "عنوان"\n\n[نص][م]',
    ["text-as-definition: \\[م]: نص", "repeated-definition: [م-2]: …"],
  ],
  ["قال [المحرر] كذا\n\n[المحرر]: نعم", ["text-as-definition: \\[المحرر]: نعم"]],
  ["[م]: https://example.org/", ["unused-definition: […][م]"]],
  ["[م]: صورة.jpg", ["unused-definition: […][م]"]],
  ["[م]: info@example.org", ["unused-definition: […][م]"]],
  ["نص[^1].\n\n[^1] من السجل", ["note-missing: [^1]: …", "note-missing: [^1]: من السجل"]],
  ["نص[^1].\n\n[^1] : من السجل", ["note-missing: [^1]: …", "note-missing: [^1]: من السجل"]],
  ["نص.\n\n[^1] انظر [م](/x/)", ["note-missing: [^1]: انظر [م](/x/)"]],
  ["[نص][م]", ["definition-missing: [م]: https://…"]],
  ["و[نص][1]", ["definition-missing: [1]: https://…"]],
  ["[نص][أ]", ["definition-missing: [أ]: https://…"]],
  ["[نص][https://example.org/]", ["address-in-brackets: [نص](https://example.org/)"]],
  ['[نص][https://example.org/ "عنوان"]', ['address-in-brackets: [نص](https://example.org/ "عنوان")']],
  ["[نص][https://example.org/قناة السويس]", ["address-in-brackets: [نص](<https://example.org/قناة السويس>)"]],
  ["[][/about/]", ["address-in-brackets: […](/about/)"]],
  ["[نص][//cdn.example.org/a]", ["address-in-brackets: [نص](https://cdn.example.org/a)"]],
  ["![ميناء][https://example.org/a.jpg]", ["address-in-brackets: ![ميناء](https://example.org/a.jpg)"]],
  ["[نص][desk@example.org]", ["address-in-brackets: [نص](mailto:desk@example.org)"]],
  ["[نص][mailto:desk@example.org]", ["address-in-brackets: [نص](mailto:desk@example.org)"]],
  ["[نص][tel:+96311]", ["address-in-brackets: [نص](tel:+96311)"]],
  ["[نص][example.com/3]", ["address-in-brackets: [نص](https://example.com/3)"]],
  ["[نص][photo.jpg]", ["definition-missing: [photo.jpg]: https://…"]],
  ["[7][https://example.org/]", ["address-in-brackets: [7](https://example.org/)"]],
  ["[حساب]: @almaktaba", ["text-as-definition: \\[حساب]: @almaktaba"]],
  ["[الوسم]: #غزة", ["text-as-definition: \\[الوسم]: #غزة"]],
  ["[النوع]: ذكر/أنثى", ["text-as-definition: \\[النوع]: ذكر/أنثى"]],
  ["[النسبة]: 3/4", ["text-as-definition: \\[النسبة]: 3/4"]],
  ["[خبير]: ...", ["text-as-definition: \\[خبير]: ..."]],
  ["[م]: #note-1", ["unused-definition: […][م]"]],
  ["[م]: ../خبر/", ["unused-definition: […][م]"]],
  ["[م]: files/تقرير", ["unused-definition: […][م]"]],
])("%j", (body, wanted) => {
  expect(saidOf(body)).toEqual(wanted);
});

test.each([
  "قال [كذا][3]",
  "ورد [\u200E4\u200F][5]",
  "ورد [1][أ] وورد [ملاحظة 2][5]",
  "ورد [بحاجة لمصدر][6]",
  "[عدل][تاريخ]",
  "[ص 12][ص 15]",
  "المصفوفة a[i][j] وb[0][k][l]",
  "سعر الزيت [بالدولار][/كغ] ارتفع",
  "[ذكر][/أنثى]",
  "يظهر في السجل [INFO][/api/v1/users] دائماً",
  "اكتب بعد [root@server][/var/log] الأمر",
  "ورد [كذا][https://example.org/a] في النص",
  "النمط [^0-9] والنمط [^أ-ي]",
  "شكراً [^_^]",
])("%j is left alone", (body) => {
  expect(saidOf(body)).toEqual([]);
});
