import { expect, test } from "vitest";
import { foreignQuotes } from "#lib/arabic/proofreading/punctuation/foreign-quotes";
import { describeRule } from "../rule-cases";

describeRule(foreignQuotes, {
  fires: [
    ['قال "نعم" ثم', "قال «نعم» ثم"],
    ["قال “نعم” ثم", "قال «نعم» ثم"],
    ["قال ”نعم“ ثم", "قال «نعم» ثم"],
    ["قال „نعم“ ثم", "قال «نعم» ثم"],
    ['صحيفة "الحياة" و"النهار"', "صحيفة «الحياة» و«النهار»"],
    ['"القمة"', "«القمة»"],
    ['صحيفة "الحياة" وقناة "BBC" و"النهار"', 'صحيفة «الحياة» وقناة "BBC" و«النهار»'],
    ['"منظمة UNICEF"', "«منظمة UNICEF»"],
    ['شاشة 15" وصحيفة "الحياة"', 'شاشة 15" وصحيفة «الحياة»'],
    ['"أولاً"\n"ثانياً"', "«أولاً»\n«ثانياً»"],
    ['قال “نعم” ثم "لا"', "قال «نعم» ثم «لا»"],
    ['("القمة")', "(«القمة»)"],
    ['عام "2016 الحزين"', "عام «2016 الحزين»"],
  ],
  silent: [
    "قال «نعم» ثم",
    'شاشة 15" و 17" فقط',
    'كتاب "بهار و گل" ثم',
    'قناة "BBC" البريطانية',
    'قناتا "BBC" و"CNN"',
    "قناة “BBC” البريطانية",
    'عام "2016"',
    'شاشة 15" فقط',
    'قال "نعم ثم ذهب',
    'قال «إنه "نعم" تماماً» ثم',
    "قال «إنه “نعم” تماماً» ثم",
    "L'Équipe و'نعم'",
    'قال "\nنعم" ثم "',
    '""',
  ],
});

test.each([
  ['قال "نعم" ثم', true],
  ["قال “نعم” ثم", true],
  ["قال ”نعم“ ثم", true],
  ['صحيفة "الحياة" و"النهار"', true],
  ['قال:"نعم".', true],
  ['("القمة")', true],
  ['صحيفة "الحياة" وقناة "BBC"', true],
  ['قال " نعم " ثم', false],
  ['قال"نعم"ثم', false],
  ['شاشة 15" وصحيفة "الحياة"', false],
  ['اكتب print("نعم") ثم', false],
  ['اكتب x="نعم" ثم', false],
  ['القائمة ["نعم", "لا"] ثم', false],
  ['قال "نعم", "لا " ثم', false],
])("%j: both marks of each pair are certain: %s", (text, isCertain) => {
  expect(foreignQuotes.find(text).map(({ isUnsure }) => isUnsure !== true)).toEqual([isCertain]);
});

test("one finding a line, from the first quote to the last", () => {
  const findings = foreignQuotes.find('في "الحياة" و"النهار" خبر\nوفي "السفير" آخر');
  expect(findings.map(({ replacement }) => replacement)).toEqual(["«الحياة» و«النهار»", "«السفير»"]);
});
