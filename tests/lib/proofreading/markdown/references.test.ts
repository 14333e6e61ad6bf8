import { expect, test } from "vitest";
import { saidOf } from "./said";

test.each([
  ["[المحرر]: يتبع", ["text-as-definition: \\[المحرر]: يتبع"]],
  [
    "[س]: متى؟\n\n[ج]: غداً.\n\n[س]: أين؟",
    ["text-as-definition: \\[س]: متى؟", "text-as-definition: \\[ج]: غداً.", "text-as-definition: \\[س]: أين؟"],
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
  "النمط [^0-9] والنمط [^أ-ي]",
  "شكراً [^_^]",
])("%j is left alone", (body) => {
  expect(saidOf(body)).toEqual([]);
});
